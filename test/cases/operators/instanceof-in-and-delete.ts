class A {}
class B extends A {}
const b: object = new B();
console.log(b instanceof B, b instanceof A, ({} as object) instanceof A); // expect: true true false
console.log((new A() as object) instanceof B, new TypeError() instanceof Error); // expect: false true
const record: Record<string, number> = { a: 1, 5: 2 };
console.log("a" in record, "b" in record, 5 in record, "5" in record); // expect: true false true true
console.log(delete record["a"], delete record["a"], "a" in record, Object.keys(record));
// expect: true true false [ '5' ]
const list = [1, 2];
console.log(0 in list, 2 in list, "length" in list); // expect: true false true
const optional: { x?: number; y: number } = { x: 1, y: 2 };
delete optional.x;
console.log(optional, "x" in optional); // expect: { y: 2 } false
