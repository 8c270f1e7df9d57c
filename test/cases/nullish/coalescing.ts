const values: (number | string | boolean | null | undefined)[] = [0, "", false, null, undefined, NaN];
console.log(values.map((v) => v ?? "default")); // expect: [ 0, '', false, 'default', 'default', NaN ]
console.log(values.map((v) => v || "default"));
// expect: [ 'default', 'default', 'default', 'default', 'default', 'default' ]
console.log(values.map((v) => v && "then")); // expect: [ 0, '', false, null, undefined, NaN ]
const holder: { a: number | null; b: number | null; c?: number } = { a: null, b: 7 };
console.log(holder.a ?? holder.b ?? -1, holder.c ?? holder.a ?? "end"); // expect: 7 end
console.log((holder.a || holder.c) ?? 5, (holder.a ?? 0) || 6); // expect: 5 6
let calls = 0;
const count = (): number => ++calls;
console.log(holder.b ?? count(), calls, holder.a ?? count(), calls); // expect: 7 0 1 1
const f: ((n: number) => number) | null = holder.a === null ? (n) => n + 1 : null;
console.log((f ?? Math.abs)(1)); // expect: 2
