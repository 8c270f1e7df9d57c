const a: number | string = ([1, "1"] as (number | string)[])[0]!;
const b: number | string = ([1, "1"] as (number | string)[])[1]!;
console.log(a === b, a === 1, b === "1", a !== b); // expect: false true true true
const values: (number | string | boolean | null | undefined | object)[] = [0, "", false, null, undefined, "0", NaN];
for (const x of values) console.log(values.map((y) => (x === y ? 1 : 0)).join(""));
console.log(values.indexOf("0"), values.indexOf(false), values.lastIndexOf(null)); // expect: 5 2 3
const object = {};
values.push(object, {});
console.log(values.indexOf(object), values.includes(object), values.indexOf({})); // expect: 7 true -1
console.log(values.filter((v) => v == null).length); // expect: 2
const joined = "a" + "b";
const union: string | number = ["ab", 1][0] ?? 2;
console.log(joined === union); // expect: true
