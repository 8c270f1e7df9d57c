// Class expressions as arguments, results, members, defaults; anonymous and named; instantiated at once; generic.
const make = (tag: string) =>
  class {
    static tag = tag;
    id = `${tag}-${Math.abs(-1)}`;
    clone() {
      return new (this.constructor as new () => this)();
    }
  };
const [A, B] = [make("a"), make("b")];
console.log(
  new A().id,
  B.tag,
  new B().clone().id,
  A === (make("a") as unknown),
  new A() instanceof A,
  new A() instanceof B,
  A.name,
  B.name,
);
const o = {
  K: class {
    v = 1;
  },
  L: class Named {
    static n = Named.name;
  },
  ["M" + 1]: class {},
};
console.log(
  new o.K(),
  o.L.n,
  o.L.name,
  o.K.name,
  Object.keys(o),
  new (class {
    x = 1;
    get y() {
      return this.x + 1;
    }
  })().y,
  new (class<T> {
    constructor(readonly v: T) {}
  })("t").v,
);
const use = (
  C: new (n: number) => { run(): number } = class {
    constructor(private n: number) {}
    run() {
      return this.n;
    }
  },
) => new C(5).run();
console.log(
  use(),
  use(
    class {
      constructor(readonly m: number) {}
      run() {
        return this.m * 2;
      }
    },
  ),
);
const cached = new Map<string, new () => object>();
const get = (k: string) =>
  cached.get(k) ??
  (cached.set(
    k,
    class {
      k = k;
    },
  ),
  cached.get(k)!);
console.log(new (get("x"))(), get("x") === get("x"), cached.size);
class Base {
  static tag = "base";
  id = "b";
  clone() {
    return this;
  }
}
const Sub = class extends Base {
  shout() { return `${super.clone().id}!`; }
};
console.log(new Sub().shout(), Sub.tag);
