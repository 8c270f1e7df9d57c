// gc-stress: 4999
const table: Record<string, number> = {};
for (let i = 0; i < 3000; i++) table[`k${(i * 37) % 1000}`] = i;
console.log(Object.keys(table).length, table["k0"], table["k999"]); // expect: 1000 2000 2027
let sum = 0;
for (const key of Object.keys(table)) {
  if (key.length === 3) delete table[key];
  else sum += table[key] ?? 0;
}
console.log(Object.keys(table).length, sum); // expect: 910 2274935
const order = Object.keys(table).slice(0, 3);
console.log(order); // expect: [ 'k0', 'k111', 'k148' ]
const numeric: Record<string, true> = {};
for (let i = 99; i >= 0; i--) numeric[i * 2] = true;
console.log(Object.keys(numeric).slice(0, 4), Object.keys(numeric).at(-1)); // expect: [ '0', '2', '4', '6' ] 198
const words: Record<string, string[]> = {};
for (const word of "stop pots tops opts post spot a".split(" ")) {
  (words[[...word].sort().join("")] ??= []).push(word);
}
console.log(words["opst"]?.length, words["a"]); // expect: 6 [ 'a' ]
