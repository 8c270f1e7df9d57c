// The order of reads and defaults in patterns; what has happened when a default throws; iterators are closed.
const log: string[] = [];
const L = <T>(n: string, v: T): T => {
  log.push(n);
  return v;
};
const T = (n: string): never => {
  log.push(n);
  throw new Error(n);
};
const run = (f: () => unknown) => {
  let r: unknown;
  try {
    r = f();
  } catch (e) {
    r = e instanceof Error ? `${e.name}:${e.message}` : e;
  }
  console.log(r, log.splice(0).join(" "));
};
const src = (over: Record<string, unknown> = {}) =>
  ({
    get a() {
      return L("get a", over["a"]);
    },
    get b() {
      return L("get b", over["b"]);
    },
    get c() {
      return L("get c", over["c"] ?? { d: 1 });
    },
  }) as { a?: number; b?: number; c: { d?: number; e?: number } };
run(() => {
  const { a = L("def a", 1), b = T("def b"), c } = src();
  return [a, b, c];
});
run(() => {
  const {
    a = T("no"),
    b = a + 1,
    c: { d, e = L("def e", d) },
  } = src({ a: 5 });
  return [a, b, d, e];
});
run(() => {
  const { [L("key", "a") as "a"]: x = L("dx", 7), ...rest } = src();
  return [x, rest];
});
run(() => {
  let x = 0,
    y = 0;
  [x, y = T("def y")] = [1];
  return [x, y];
});
run(() => {
  const a: number[] = [1, 2, 3];
  [a[0], a[L("idx", 2)]] = [a[2]!, a[0]!];
  return a;
});
run(() => {
  const o = { p: 1, q: { r: 2 } };
  ({
    p: o.q.r,
    q: { r: o.p },
  } = { p: 10, q: { r: 20 } });
  return o;
});
run(() => {
  const f = (
    { a = L("pa", 1), b = L("pb", a) }: { a?: number; b?: number } = L("whole", { a: 3 }),
    [c = T("pc")]: number[] = [],
  ) => [a, b, c];
  return f();
});
run(() => {
  const f = (x = L("x", 1), y = x * 2, z = () => x + y) => {
    x = 100;
    return z();
  };
  return [f(), f(5), f(undefined, 7)];
});
run(() => {
  for (const [k, { v = T("dv") }] of new Map<string, { v?: number }>([
    ["a", { v: 1 }],
    ["b", {}],
  ]))
    log.push(k + v);
  return 0;
});
run(() => {
  const [a, , b = "B", ...[c, d = "D"]] = "xy";
  return [a, b, c, d];
});
run(() => {
  const { length, [0]: first } = "hey";
  return [length, first];
});
run(() => {
  const { x: { y: { z = 5 } = {} } = {} }: { x?: { y?: { z?: number } } } = {};
  return z;
});
run(() => {
  const g = function* () {
    try {
      yield 1;
      yield 2;
      yield 3;
    } finally {
      log.push("closed");
    }
  };
  const [a, b] = g();
  const [c, ...d] = g();
  return [a, b, c, d];
});
run(() => {
  const g = function* () {
    try {
      yield 1;
      yield 2;
    } finally {
      log.push("closed");
    }
  };
  const t: { [k: string]: number | undefined } = {};
  [t[T("target")]] = g();
  return t;
});
run(() => {
  const swap = <A, B>([a, b]: readonly [A, B]): [B, A] => [b, a];
  return swap(swap([1, "x"]));
});
run(() => {
  class P {
    constructor(
      { x = 0, y = x }: { x?: number; y?: number } = {},
      public readonly t = [x, y],
    ) {}
    static from([x, y]: [number, (number | undefined)?]) {
      return new P({ x, ...(y !== undefined && { y }) });
    }
  }
  return [new P(), P.from([1]), P.from([1, 2]).t];
});
