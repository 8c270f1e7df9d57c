// NaN of any bits, -0 and integers in fields.
class I {
  n = 0;
  f = 0.5;
  m = -0;
  inc(): number {
    return this.n++;
  }
  shift(): number {
    this.n = (this.n << 3) | 5;
    this.f = this.n >>> 1;
    this.m = -this.m;
    return this.f;
  }
}
const i = new I();
i.inc();
i.inc();
console.log(i.shift(), i.n, i.f, Object.is(i.m, 0), i.shift(), Object.is(i.m, -0));
i.n = 2 ** 40;
i.inc();
console.log(i.n, i.n | 0);
i.n = 0 / 0;
console.log(i.n === i.n, i.inc(), i.n);
const buf = new Float64Array(new Uint32Array([0xffffffff, 0xffffffff, 1, 0xfff80001]).buffer);
i.n = buf[0]!;
i.f = buf[1]!;
console.log(i.n, i.f, i.n + 1, typeof i.n, [i.n, i.f].length, String(i.f));
