// A class is seen as its twin, which only derives: its method is found by name.
class Base {
  x = 1;
  go(n: number): number {
    let s = this.x;
    for (let i = 0; i < n; i++) s += i % 3;
    return s;
  }
}
class Sub extends Base {
}
function f(s: Sub): number {
  return s.go(10) + s.go(3);
}
console.log(f(new Sub()));
console.log(f(new Base()));
interface I {
  go(n: number): number;
  extra?: number;
}
class Root {
  x = 1;
  go(n: number): number {
    let s = this.x;
    for (let i = 0; i < n; i++) s += i % 3;
    return s;
  }
}
class Leaf extends Root {
  extra = 3;
}
function viaOptional(s: I): number {
  return s.go(10) + s.go(3) + (s.extra ?? 0);
}
console.log(viaOptional(new Leaf()));
console.log(viaOptional(new Root()));
interface Named {
  name2(): string;
}
class B1 {
  t = "b";
  name2(): string {
    let s = "";
    for (let i = 0; i < 3; i++) s += this.t;
    return s;
  }
}
class B2 extends B1 {
  u = "u";
}
class B3 extends B2 {
  override name2(): string {
    return "3" + super.name2();
  }
}
class X1 {
  name2(): string {
    return "x";
  }
}
function viaB2(b: B2): string {
  return b.name2() + b.name2();
}
function viaN(n: Named): string {
  return n.name2() + n.name2();
}
console.log(viaB2(new B2()), viaB2(new B3()), viaB2({ t: "o", u: "", name2: () => "lit" }));
console.log(viaN(new X1()), viaN(new B1()), viaN({ name2: () => "l" }));
class Two extends B1 {
}
class Three extends B1 {
}
function viaTwo(t: Two): string {
  return t.name2() + t.name2();
}
console.log(viaTwo(new Three()), viaTwo(new Two()));
