const letters = ["a", "b", "c"];
for (const [i, letter] of letters.entries()) console.log(i, letter);
console.log([...letters.keys()], [...letters.values()].join("")); // expect: [ 0, 1, 2 ] abc
const iterator = letters.values();
console.log(iterator.next(), iterator.next().value, [...iterator], iterator.next());
// expect: { value: 'a', done: false } b [ 'c' ] { value: undefined, done: true }
for (const index in { x: 1, y: 2 }) console.log(index);
const sparse = letters.map((letter, i) => (i === 1 ? undefined : letter));
console.log(sparse, sparse.length, sparse.filter(Boolean)); // expect: [ 'a', undefined, 'c' ] 3 [ 'a', 'c' ]
let text = "";
for (let i = letters.length; i--; ) text += letters[i];
console.log(text, Object.keys(letters).join(), Object.entries(["z"])); // expect: cba 0,1,2 [ [ '0', 'z' ] ]
