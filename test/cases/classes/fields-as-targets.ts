// Fields as targets of destructuring and loops; undefined and null in fields.
class D {
  a = 1;
  b = 2;
  c = 3;
  sum(): number {
    return this.a + this.b + this.c;
  }
}
const d = new D();
({ x: d.a, y: d.b } = { x: 10, y: 20 });
[d.c] = [30];
console.log(d.sum());
for (d.a of [7, 8]) console.log(d.sum());
class U {
  n: number | undefined = 1;
  m: number | null = 2;
  get(): number {
    return (this.n ?? -1) + (this.m ?? -2);
  }
}
const u = new U();
console.log(u.get());
u.n = undefined;
u.m = null;
console.log(u.get());
u.n ??= 5;
u.m ||= 6;
console.log(u.get());
