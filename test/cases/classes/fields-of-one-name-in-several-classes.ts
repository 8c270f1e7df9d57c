// Fields of one name in unrelated classes, written through unions and generics.
class A {
  val = 1;
}
class B {
  val = "b";
}
class C {
  val: boolean | null = null;
  other = 2;
}
function read(x: A | B | C): string {
  return typeof x.val + String(x.val);
}
function addA(a: A): number {
  return a.val + 1;
}
function write(x: A | C): void {
  if (x instanceof C) x.val = true;
  else x.val = 40;
}
const a = new A(), b = new B(), c = new C();
write(a);
write(c);
console.log(read(a), read(b), read(c), addA(a), b.val.length, c.other);
function swap<T>(p: {
  val: T;
}, q: {
  val: T;
}): void {
  const t = p.val;
  p.val = q.val;
  q.val = t;
}
class D1 {
  val: number | string = 5;
}
const d = new D1();
swap<number | string>(d, { val: "five" });
console.log(d.val, read(d as unknown as A));
