// Instances that are made by a class in a variable, and classes that a function makes.
interface Shape {
  area(): number;
}
class Sq implements Shape {
  side: number;
  constructor(s: number) {
    this.side = s;
  }
  area(): number {
    return this.side * this.side;
  }
}
class Ci implements Shape {
  r: number;
  k = 3;
  constructor(r: number) {
    this.r = r;
  }
  area(): number {
    return this.k * this.r * this.r;
  }
}
function make<T extends Shape>(C: new (n: number) => T, n: number): T {
  return new C(n);
}
console.log(make(Sq, 3).area(), make(Ci, 2).area());
class Reg {
  static all: Reg[] = [];
  id: number;
  constructor() {
    Reg.all.push(this);
    this.id = Reg.all.length;
  }
  clone(): Reg {
    return new (this.constructor as new () => Reg)();
  }
}
const a = new Reg(), b = a.clone();
console.log(a.id, b.id, Reg.all.map((x) => x.id).join());
function mixin(base: number) {
  return class {
    inner = base;
    f: number = this.inner + 1;
    get(): number {
      return this.inner + this.f + base;
    }
  };
}
const M1 = mixin(10), M2 = mixin(20);
console.log(new M1().get(), new M2().get(), Object.keys(new M1()).join());
