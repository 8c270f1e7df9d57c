// A peekable iterator, a buffered one that can be rewound, tee, and merging of sorted sources.
class Peek<T> implements Iterable<T> {
  #it: Iterator<T>;
  #next: IteratorResult<T> | null = null;
  constructor(xs: Iterable<T>) {
    this.#it = xs[Symbol.iterator]();
  }
  peek(): T | undefined {
    this.#next ??= this.#it.next();
    return this.#next.done ? undefined : this.#next.value;
  }
  next(): IteratorResult<T> {
    const r = this.#next ?? this.#it.next();
    this.#next = null;
    return r;
  }
  [Symbol.iterator]() {
    return this;
  }
  *while(p: (x: T) => boolean): Generator<T> {
    for (let x; (x = this.peek()) !== undefined && p(x);) {
      this.next();
      yield x;
    }
  }
}
const p = new Peek("12ab3");
const digit = (c: string) => c >= "0" && c <= "9";
console.log([...p.while(digit)], p.peek(), [...p.while((c) => !digit(c))], [...p], p.peek(), p.next());
function* merge<T>(...sources: Iterable<T>[]): Generator<T> {
  const ps = sources.map((s) => new Peek(s));
  for (;;) {
    let best: Peek<T> | undefined;
    for (const p of ps) if (p.peek() !== undefined && (!best || p.peek()! < best.peek()!)) best = p;
    if (!best) return;
    yield best.next().value as T;
  }
}
console.log([...merge([1, 4, 9], [2, 3], new Set([0, 10]))], [...merge<string>("ace", "bd")].join(""));
const tee = <T>(xs: Iterable<T>): [Generator<T>, Generator<T>] => {
  const it = xs[Symbol.iterator](),
    bufs: T[][] = [[], []];
  const side = function* (i: 0 | 1): Generator<T> {
    for (;;) {
      if (!bufs[i]!.length) {
        const r = it.next();
        if (r.done) return;
        for (const b of bufs) b.push(r.value);
      }
      yield bufs[i]!.shift()!;
    }
  };
  return [side(0), side(1)];
};
const [l, r] = tee([1, 2, 3]);
console.log(l.next().value, l.next().value, [...r], [...l]);
