// What remains when field initialisers, static blocks, getters, setters, default parameters and iterators throw.
const attempt = (name: string, f: () => unknown) => {
  try {
    console.log(name, "->", f());
  } catch (e) {
    console.log(name, "!!", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
let made = 0;
class Fussy {
  id = ++made;
  ok =
    this.id % 2 === 0 ||
    (() => {
      throw new RangeError(`odd ${this.id}`);
    })();
  after = made;
}
attempt("odd", () => new Fussy());
attempt("even", () => new Fussy());
attempt("count", () => made);
class Sub extends Fussy {
  constructor() {
    let caught: unknown;
    try {
      super();
    } catch (e) {
      caught = e;
    }
    if (caught) throw new Error("wrapped", { cause: caught });
  }
}
attempt("sub", () => new Sub());
const o = {
  get bad(): number {
    throw new SyntaxError("getter");
  },
  set worse(v: number) {
    throw new TypeError(`setter ${v}`);
  },
  n: 0,
};
attempt("read", () => o.bad + 1);
attempt("write", () => (o.worse = 5));
attempt("compound", () => {
  o.n = 1;
  o.n += o.bad;
});
attempt("state", () => o.n);
attempt("spread", () => ({ ...o }));
attempt("entries", () => Object.entries(o));
attempt("destructure", () => {
  const { n, bad } = o;
  return n + bad;
});
const f = (
  a = (() => {
    throw "default";
  })(),
  b = 1,
) => [a, b];
attempt("default", () => f());
attempt("given", () => f(1 as never));
attempt("args", () => Math.max(1, o.bad, ++o.n));
attempt("order", () => o.n);
attempt("map", () => [1, 2, 3].map((x) => (x === 2 ? o.bad : x)));
attempt("sort", () =>
  [3, 1, 2].sort(() => {
    throw new EvalError("cmp");
  }),
);
attempt("reduce", () => ([] as number[]).reduce((x, y) => x + y));
attempt(
  "toString",
  () =>
    `${{
      toString() {
        throw new Error("text");
      },
    }}`,
);
attempt("iterable", () => [
  ...({
    [Symbol.iterator]() {
      throw new Error("no iterator");
    },
  } as unknown as Iterable<number>),
]);
