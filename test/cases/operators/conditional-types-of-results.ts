function pick(n: number): number | string | null {
  return n > 0 ? n : n === 0 ? null : "negative";
}
console.log(pick(1), pick(0), pick(-1)); // expect: 1 null negative
const mixed = [1, -1, 0].map((n) => (n > 0 ? [n] : n < 0 ? { n } : "zero"));
console.log(mixed); // expect: [ [ 1 ], { n: -1 }, 'zero' ]
let calls = 0;
const side = (v: number): number => (calls++, v);
const chosen = side(1) > 0 ? side(10) : side(20);
console.log(chosen, calls); // expect: 10 2
const f = chosen > 5 ? (x: number) => x + 1 : (x: number) => x - 1;
console.log(f(1), (chosen < 5 ? Math.max : Math.min)(3, 4)); // expect: 2 3
const value: number | undefined = chosen > 100 ? chosen : undefined;
console.log(value === undefined ? "none" : value.toFixed(2), value ?? "nullish"); // expect: none nullish
const test = (x: string | number): number => (x ? 1 : 2);
console.log(`${chosen ? "truthy" : "falsy"}`, test(""), test(NaN), test("0"), test(-0)); // expect: truthy 2 2 1 2
