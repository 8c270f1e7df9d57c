// Hand-written iterators with optional return and throw, iterators that are iterable, results with extra or missing fields.
class Countdown implements IterableIterator<number> {
  closed = 0;
  constructor(private n: number) {}
  next(): IteratorResult<number> {
    return this.n > 0 ? { value: this.n--, done: false } : { value: undefined, done: true };
  }
  return(): IteratorResult<number> {
    this.closed++;
    return { done: true, value: undefined };
  }
  [Symbol.iterator]() {
    return this;
  }
}
const c = new Countdown(5);
for (const x of c) {
  if (x === 3) break;
  console.log(x);
}
console.log(c.closed, c.next(), [...c], c.closed, c.next());
const [a, ...rest] = new Countdown(3);
const d = new Countdown(9);
const [p, , q] = d;
console.log(a, rest, p, q, d.closed);
const lax: Iterable<string> = {
  [Symbol.iterator]: () => {
    let i = 0;
    return { next: () => (i < 2 ? { value: `v${i++}` } : { done: true, value: "ignored" }) };
  },
};
console.log(
  [...lax],
  Array.from(lax, (s) => s.length),
  new Set(lax).size,
  Math.max(...[...lax].map((s) => +s[1]!)),
);
const shared = [10, 20, 30][Symbol.iterator]();
for (const x of shared) {
  console.log(x);
  break;
}
console.log([...shared], [...shared], shared.next());
const entries = new Map([["k", 1]]).entries();
console.log(
  entries.next(),
  entries.next().done,
  [..."añ𝒳"].length,
  [...[1, 2].entries()],
  Object.fromEntries([["z", 1] as const].values()),
);
try {
  for (const x of {
    [Symbol.iterator]: () => ({
      next: (): IteratorResult<number> => {
        throw new Error("in next");
      },
    }),
  })
    console.log(x);
} catch (e) {
  console.log((e as Error).message);
}
