// Spread of every iterable into calls, arrays and sets; of every value into objects; order, copies, getters run once.
class Pair {
  constructor(
    readonly y: number,
    readonly m = 0,
  ) {}
}
let reads = 0;
const src = {
  a: 1,
  get b() {
    reads++;
    return this.a + 1;
  },
  [Symbol.for("s")]: 3,
  c: undefined as number | undefined,
};
const copy = {
  z: 0,
  ...src,
  a: 9,
  ...(null as object | null),
  ...(undefined as object | undefined),
  ...[7, 8],
  ...{ c: 4 },
};
console.log(copy, reads, Object.keys(copy));
copy.b = 50;
console.log(copy.b, src.b, reads);
class P {
  x = 1;
  #y = 2;
  get y() {
    return this.#y;
  }
  m() {
    return 1;
  }
}
const flat = { ...new P() };
console.log(
  flat,
  "m" in flat,
  "y" in flat,
  { ...new Map([[1, 2]]), ...new Set([1]), ...() => 1, ...new Error("e") },
  { ...{ x: { deep: 1 } } }.x === { ...{ x: { deep: 1 } } }.x,
);
function* g(log: string[]) {
  try {
    yield 1;
    yield 2;
  } finally {
    log.push("closed");
  }
}
const log: string[] = [];
const sum = (...xs: number[]) => xs.reduce((a, b) => a + b, 0);
console.log(
  sum(...g(log), ...new Set([3, 3]), ...[4].values(), 5),
  [...g(log), ..."ab", ...new Map([["k", 1]]), ...[[]], ...new Uint8Array(2)],
  log,
  Math.max(...[], 1),
  [..."a😀"].length,
  new Set([...[1, 2], ...[2, 3]]).size,
  Array.of(...g(log)),
);
const base = { on: false, opts: { depth: 1, tags: ["x"] } };
const next = { ...base, on: !base.on, opts: { ...base.opts, tags: [...base.opts.tags, "y"] } };
console.log(next, base, next.opts.tags === base.opts.tags);
const cond = (a: boolean, b?: number) => ({
  id: 1,
  ...(a && { a }),
  ...(b !== undefined ? { b } : {}),
  ...(b ? {} : { none: true }),
});
console.log(cond(true), cond(false, 0), cond(true, 3));
const { a, ...rest } = copy;
const [h, ...t] = [...new Set([1, 1, 2])];
console.log(a, Object.keys(rest).length, h, t, { ...rest, a });
const args: [number, ...string[]] = [1, "x", "y"];
console.log(
  ((n: number, ...s: string[]) => `${n}${s.join("")}`)(...args),
  new Array(...[3]).length,
  new Array(...[3, 4]),
  new Pair(...([1, 2] as const)),
);
