// Constructors that return early, out of a switch and behind loops.
class Sw {
  a: number;
  b: string;
  constructor(k: string) {
    switch (k) {
      case "x":
        this.a = 1;
        this.b = "x";
        return;
      case "y":
        this.a = 2;
        break;
      default: this.a = 3;
    }
    this.b = "other";
  }
  show(): string {
    return this.a.toFixed(1) + this.b.toUpperCase();
  }
}
for (const k of ["x", "y", "z"]) console.log(new Sw(k).show());
class Lp {
  total: number;
  first!: number;
  constructor(xs: number[]) {
    this.total = 0;
    for (const x of xs) {
      if (x < 0) break;
      this.total += x;
      this.first ??= x;
    }
  }
  get(): string {
    return `${this.total} ${this.first}`;
  }
}
console.log(new Lp([1, 2, -1, 9]).get(), new Lp([]).get(), new Lp([-1]).get());
class Fn {
  v: number;
  constructor(n: number) {
    const set = (x: number): void => { this.v = x; };
    this.v = 0;
    set(n);
  }
}
class Fn2 {
  v2!: number;
  constructor(n: number) {
    const set = (x: number): void => { this.v2 = x; };
    if (n > 1) set(n);
  }
}
console.log(new Fn(3).v, new Fn2(3).v2, new Fn2(1).v2, "v2" in new Fn2(1));
