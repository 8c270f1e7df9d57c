const a = [1, 2, NaN, 2, -0];
console.log(a.indexOf(2), a.lastIndexOf(2), a.indexOf(NaN), a.includes(NaN), a.indexOf(0)); // expect: 1 3 -1 true 4
console.log(a.indexOf(2, 2), a.indexOf(2, -2), a.lastIndexOf(2, 2), a.includes(1, 1)); // expect: 3 3 1 false
console.log(a.find((n) => n > 1), a.findLast((n) => n > 1), a.find((n) => n > 5)); // expect: 2 2 undefined
console.log(a.findIndex((n) => n === 2), a.findLastIndex((n) => n === 2), a.findIndex(() => false)); // expect: 1 3 -1
console.log(a.some((n) => n < 0), a.every((n) => n === n), [].some(() => true), [].every(() => false));
// expect: false false false true
const words = ["x", "y"];
console.log(words.includes("y"), words.indexOf("Y"), words.indexOf("x" + "")); // expect: true -1 0
const o = { k: 1 };
console.log([{ k: 1 }, o].indexOf(o), [{ k: 1 }].some((e) => e === o), [[1]].includes([1])); // expect: 1 false false
let calls = 0;
console.log([5, 6, 7].find((n) => (calls++, n === 6)), calls); // expect: 6 2
