// Object literals with every kind of member; accessors of literals and classes read, written, spread and printed.
let calls = 0;
const key = "dyn";
const sym = Symbol("sym");
const o = {
  a: 1,
  get b(): number {
    calls++;
    return this.a + 1;
  },
  set b(v) {
    this.a = v;
  },
  [key + 1]: "k",
  [`${key}2`]() {
    return "m";
  },
  get [key]() {
    return "g";
  },
  *gen() {
    yield this.a;
  },
  async as() {
    return this.a;
  },
  [sym]: 5,
  "quo-ted": 1,
  42: "n",
  async *ag() {
    yield 1;
  },
  nested: {
    get deep() {
      return calls;
    },
  },
};
o.b = 10;
console.log(o.b, o, Object.keys(o), o[key], o.dyn2?.call(o), [...o.gen()], o[sym], Object.entries(o).length);
const copy = { ...o, a: -1 };
console.log(copy.b, calls, copy.a);
copy.b = 99;
console.log(copy.b, copy.a);
const {
  b,
  nested: { deep },
  ...rest
} = o;
console.log(b, deep, Object.keys(rest), calls);
const assigned = Object.assign(
  {},
  {
    get v() {
      return ++calls;
    },
  },
);
console.log(assigned.v === assigned.v, assigned);
const frozen = Object.freeze({
  get now() {
    return calls;
  },
  inner: { x: 1 },
});
frozen.inner.x = 2;
console.log(frozen);
const counter = (() => {
  let n = 0;
  return {
    get next() {
      return n++;
    },
    reset: () => void (n = 0),
    get peek(): number {
      return n;
    },
  };
})();
counter.next;
counter.next;
console.log(counter.peek, (counter.reset(), counter.next), counter);
interface Temp {
  celsius: number;
  fahrenheit: number;
  readonly kelvin: number;
}
const t: Temp = {
  celsius: 0,
  get fahrenheit() {
    return (this.celsius * 9) / 5 + 32;
  },
  set fahrenheit(f) {
    this.celsius = ((f - 32) * 5) / 9;
  },
  get kelvin() {
    return this.celsius + 273.15;
  },
};
t.fahrenheit = 212;
t.celsius += 1;
t.fahrenheit++;
console.log(t.celsius.toFixed(3), t.kelvin.toFixed(2), t);
class Rect {
  #w = 1;
  static #n = 0;
  constructor(public h: number) {
    Rect.#n++;
  }
  get w() {
    return this.#w;
  }
  set w(v: number) {
    if (v < 0) throw new RangeError("w");
    this.#w = v;
  }
  get area() {
    return this.w * this.h;
  }
  static get count() {
    return Rect.#n;
  }
  static set count(v) {
    this.#n = v;
  }
  toJSON() {
    return { w: this.w, h: this.h };
  }
}
class Sq extends Rect {
  override get w() {
    return super.w * 2;
  }
  override set w(v) {
    super.w = v;
    this.h = v;
  }
}
const s = new Sq(2);
s.w = 5;
s.w += 1;
console.log(s.w, s.area, s, Rect.count, ++Rect.count, Sq.count, s.toJSON());
try {
  s.w = -1;
} catch (e) {
  console.log(String(e), s.w);
}

console.log(
  Object.getOwnPropertyNames({ b: 1, a: 2, 1: 3 }),
  Object.entries({ x: [1], y: { z: 1 } }),
  Object.fromEntries(new Map([["a", 1]])),
  Object.is(NaN, NaN),
);
const m = {
  size: 3,
  *[Symbol.iterator]() {
    for (let i = 0; i < this.size; i++) yield i;
  },
};
console.log(
  [...m],
  Math.max(...m),
  new Set(m),
  Array.from(m, (x) => x * 2),
);
const [p, ...q] = m;
console.log(p, q);
const prim = {
  [Symbol.toPrimitive](hint: string) {
    return hint === "number" ? 42 : hint;
  },
};
console.log(`${prim}`, +prim, (prim as unknown as string) + "!");
const vo = {
  valueOf() {
    return 5;
  },
  toString() {
    return "ts";
  },
};
console.log(`${vo}`, (vo as unknown as number) * 2, (vo as unknown as number) > 4, vo + "");
