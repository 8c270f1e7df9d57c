const a = [1, 2, 3];
console.log(a[3], a[-1], a[1.5], a.at(-1), a.at(-4), a[NaN]);
// expect: undefined undefined undefined 3 undefined undefined
a.length = 1;
console.log(a, a[1], a.length); // expect: [ 1 ] undefined 1
a.push(5, 6);
a[a.length] = 7;
console.log(a, a.length); // expect: [ 1, 5, 6, 7 ] 4
a.length = 0;
console.log(a, a[0], a.pop(), a.shift(), a.length); // expect: [] undefined undefined undefined 0
const index: number = 2;
const list: (string | undefined)[] = ["a", undefined];
console.log(list[index], list[1], index in list, 1 in list); // expect: undefined undefined false true
let i = 0;
const counts = [0, 0, 0];
counts[i++]! += 5;
counts[i++]!++;
console.log(counts, i); // expect: [ 5, 1, 0 ] 2
try {
  a.length = -1;
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
