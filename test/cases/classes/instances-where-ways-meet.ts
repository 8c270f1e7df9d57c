// Which of several instances a variable holds is decided by branches and loops.
class V {
  a: number;
  b: number;
  constructor(a: number, b: number) {
    this.a = a;
    this.b = b;
  }
}
class W extends V {
  c = 1;
  constructor(a: number) {
    super(a, a + 1);
    this.c = this.a * this.b;
  }
}
function f(n: number): number {
  let v: V = n > 2 ? new W(n) : new V(n, n);
  for (let i = 0; i < n; i++) {
    const w: V = i % 2 ? new V(v.b, v.a + i) : new W(i);
    if (w.a > v.a) v = w;
    else v.a += w.b;
  }
  return v.a * 1000 + v.b;
}
for (let n = 0; n < 6; n++) console.log(f(n));
class Acc {
  n: number = 0;
  s: string | number = 0;
  add(x: number): this {
    this.n += x;
    this.s = this.n > 3 ? "big" : this.n;
    return this;
  }
}
console.log(new Acc().add(1).add(2).s, new Acc().add(4).s, new Acc().add(4).n);
