interface Holder {
  inner?: { x?: number; y: number };
}
const a: Holder = { inner: { x: 1, y: 2 } };
const b: Holder = {};
console.log(delete a.inner?.x, delete b.inner?.x); // expect: true true
console.log(a, b, a.inner && "x" in a.inner); // expect: { inner: { y: 2 } } {} false
if (a.inner) a.inner.x = 9;
console.log(a.inner?.x); // expect: 9
delete a.inner;
const read = (holder: Holder): number | undefined => holder.inner?.x;
console.log(read(a), "inner" in a, Object.keys(a).length); // expect: undefined false 0
const record: Record<string, { n: number }> = { k: { n: 1 } };
console.log(record["k"]?.n, record["z"]?.n); // expect: 1 undefined
record["z"] ??= { n: 0 };
record["z"].n++;
console.log(record["z"]?.n); // expect: 1
