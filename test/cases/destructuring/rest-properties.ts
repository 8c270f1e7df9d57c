const source = { a: 1, b: "two", c: [3], d: { e: 4 } };
const { a, ...others } = source;
console.log(a, others, others.d === source.d, "a" in others);
// expect: 1 { b: 'two', c: [ 3 ], d: { e: 4 } } true false
others.c.push(99);
others.b = "changed";
console.log(source.c, source.b); // expect: [ 3, 99 ] two
const key = "b";
const { [key]: picked, ...without } = source;
console.log(picked, Object.keys(without).join()); // expect: two a,c,d
const record: Record<string, number> = { z: 1, y: 2, 10: 3, 9: 4 };
const { y, ...more } = record;
console.log(y, more); // expect: 2 { '9': 4, '10': 3, z: 1 }
const { ...copy } = source;
console.log(copy === source, Object.keys(copy).length); // expect: false 4
class K {
  p = 1;
  q = 2;
  method(): number {
    return this.p;
  }
}
const { p, ...plain } = new K();
console.log(p, plain, Object.keys(plain).length); // expect: 1 { q: 2 } 1
