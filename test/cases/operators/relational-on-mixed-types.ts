console.log("b" > "a", "B" > "a", "10" < "9", "" < " ", "a" < "aa"); // expect: true false true true true
console.log(1 < 2, 2 <= 2, NaN <= NaN, -0 < 0, 0 <= -0, Infinity > 1e308); // expect: true true false false true true
console.log(3n > 2n, 2n ** 64n >= 2n ** 63n, -1n < 0n); // expect: true true true
function max<T extends number | string | bigint>(a: T, b: T): T {
  return a > b ? a : b;
}
console.log(max<number>(1, 2), max<string>("x", "abc"), max<bigint>(5n, 3n)); // expect: 2 x 5n
const between = (x: number, lo: number, hi: number): boolean => lo <= x && x < hi;
console.log(between(5, 5, 6), between(6, 5, 6), between(NaN, 0, 1)); // expect: true false false
console.log(Number(true > false), Number("b" >= "b"), [3, 1, 2].every((n, i, all) => i === 0 || n > all[0]! - 3));
// expect: 1 1 true
