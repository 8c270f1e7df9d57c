console.log(String.fromCharCode(72, 105), String.fromCharCode(55357, 56832), String.fromCharCode(65601));
// expect: Hi 😀 A
console.log(String.fromCodePoint(128512, 97), String.fromCodePoint() === ""); // expect: 😀a true
console.log("a😀".codePointAt(1), "a😀".codePointAt(2), "a".codePointAt(1)); // expect: 128512 56832 undefined
try {
  console.log(String.fromCodePoint(0x110000));
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
let upper = "";
for (const unit of "shift") upper += String.fromCharCode(unit.charCodeAt(0) - 32);
console.log(upper); // expect: SHIFT
const codes = Array.from("añ€😀", (character) => character.codePointAt(0));
console.log(codes); // expect: [ 97, 241, 8364, 128512 ]
console.log(String.fromCharCode(...[104, 111])); // expect: ho
