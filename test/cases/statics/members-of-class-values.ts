// Static members that a class in a variable has, found by name or only by super.
class Base {
  static kind(n: number): string {
    let r = "base";
    for (let i = 0; i < n; i++) r += i;
    return r;
  }
  static made = 0;
  static make(): Base {
    Base.made++;
    return new this();
  }
  own(): string {
    return (this.constructor as typeof Base).kind(3);
  }
}
class Sub extends Base {
  static override kind(n: number): string {
    return "sub" + n + super.kind(1);
  }
}
const classes: (typeof Base)[] = [Base, Sub];
for (const C of classes) console.log(C.kind(2), new C().own(), C.make() instanceof Sub);
function mk(p: string) {
  return class {
    static who(n: number): string {
      let r = p;
      for (let i = 0; i < n; i++) r += i;
      return r;
    }
    static all(): string {
      return this.who(2) + p;
    }
    inst(): string {
      return "i" + p;
    }
  };
}
const A = mk("a"), B = mk("b");
for (const C of [A, B]) console.log(C.who(2), C.all(), new C().inst());
class Root {
  static build(n: number): string {
    let r = "built";
    for (let i = 0; i < n; i++) r += i;
    return r;
  }
  v = 1;
}
class Leaf extends Root {
  static make(n: number): string {
    return super.build(n) + super.build(1);
  }
}
const roots: (typeof Root)[] = [Root, Leaf];
const subs: (typeof Leaf)[] = [Leaf];
for (const C of subs) console.log(C.make(2));
for (const C of roots) console.log(new C().v);
