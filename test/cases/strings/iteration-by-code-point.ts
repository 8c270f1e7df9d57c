const text = "a😀é\ud800z";
for (const character of text) console.log(character.length, character.codePointAt(0)?.toString(16));
console.log([...text].map((character) => character.length).join("")); // expect: 12111
console.log(Array.from("xyz", (character, index) => character + index)); // expect: [ 'x0', 'y1', 'z2' ]
const [first, second, ...rest] = "h😀llo";
console.log(first, second, rest.join("")); // expect: h 😀 llo
let reversed = "";
for (const character of "ab😀") reversed = character + reversed;
console.log(reversed); // expect: 😀ba
console.log(new Set("hello").size); // expect: 4
