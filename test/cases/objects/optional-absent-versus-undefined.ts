interface Options {
  a?: number;
  b?: number | undefined;
  c: number | undefined;
}
const absent: Options = { c: undefined };
const present: Options = { a: 1, b: undefined, c: undefined };
for (const o of [absent, present]) {
  console.log("a" in o, "b" in o, "c" in o, Object.keys(o).join(), o.a === undefined, o.b === undefined);
}
console.log(absent, present); // expect: { c: undefined } { a: 1, b: undefined, c: undefined }
delete present.a;
delete present.b;
console.log(present, "a" in present, Object.hasOwn(present, "b")); // expect: { c: undefined } false false
present.b = 2;
present.a = 3;
console.log(Object.keys(present).join()); // expect: c,b,a
const merged: Options = { ...{ a: 5, c: 1 }, ...absent };
console.log(merged); // expect: { a: 5, c: undefined }
const built: { x?: string } = {};
if (merged.a === 5) built.x = "set";
console.log(Object.entries(built), Object.values({ u: undefined })); // expect: [ [ 'x', 'set' ] ] [ undefined ]
