const map = new Map<number, string>();
map.set(NaN, "nan").set(0, "zero").set(-0, "minus zero").set(1.5, "x");
console.log(map.size, map.get(NaN), map.get(0), map.get(-0), [...map.keys()]);
// expect: 3 nan minus zero minus zero [ NaN, 0, 1.5 ]
const mixed = new Map<number | string | boolean | null | undefined | bigint, number>([
  [1, 1], ["1", 2], [true, 3], [null, 4], [undefined, 5], [1n, 6],
]);
console.log(mixed.size, mixed.get(1), mixed.get("1"), mixed.get(true), mixed.get(1n)); // expect: 6 1 2 3 6
console.log(mixed.get(null), mixed.get(undefined), mixed.get(false), mixed.has(null)); // expect: 4 5 undefined true
const a = { k: 1 };
const objects = new Map<{ k: number }, string>([[a, "a"], [{ k: 1 }, "b"]]);
a.k = 99;
console.log(objects.get(a), objects.get({ k: 1 }), objects.size); // expect: a undefined 2
const strings = new Map<string, number>();
const spellings = ["ab", "a" + "b", ["a", "b"].join(""), "xab".slice(1)];
for (const part of spellings) strings.set(part, (strings.get(part) ?? 0) + 1);
console.log(strings); // expect: Map(1) { 'ab' => 4 }
