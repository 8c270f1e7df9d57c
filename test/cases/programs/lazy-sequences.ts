// Lazy sequences as a class over generators, infinite streams with memoised tails, async counterparts, and laws that hold between them.
// gc-stress: 10
type Lazy<T> = () => T;
const lazy = <T,>(make: Lazy<T>): Lazy<T> => {
  let cell: { v: T } | undefined;
  return () => (cell ??= { v: make() }).v;
};

class Seq<T> implements Iterable<T> {
  static #alive = 0;
  static get alive() { return Seq.#alive; }
  constructor(private readonly source: () => Iterator<T>) {}
  static from<T>(items: Iterable<T>): Seq<T> { return new Seq(() => items[Symbol.iterator]()); }
  static gen<T>(f: () => Generator<T, void, undefined>): Seq<T> {
    return new Seq(function* () {
      Seq.#alive++;
      try { yield* f(); } finally { Seq.#alive--; }
    });
  }
  static iterate<T>(seed: T, f: (x: T) => T): Seq<T> { return Seq.gen(function* () { for (let x = seed; ; x = f(x)) yield x; }); }
  static unfold<S, T>(seed: S, step: (s: S) => readonly [T, S] | undefined): Seq<T> {
    return Seq.gen(function* () { for (let s = seed, r; (r = step(s)) !== undefined; s = r[1]) yield r[0]; });
  }
  static range(from: number, to = Infinity, step = 1): Seq<number> { return Seq.unfold(from, (n) => (step > 0 ? n < to : n > to) ? [n, n + step] : undefined); }
  [Symbol.iterator]() { return this.source(); }
  map<U>(f: (x: T, i: number) => U): Seq<U> { const self = this; return Seq.gen(function* () { let i = 0; for (const x of self) yield f(x, i++); }); }
  filter<U extends T>(test: (x: T) => x is U): Seq<U>;
  filter(test: (x: T) => unknown): Seq<T>;
  filter(test: (x: T) => unknown): Seq<T> { const self = this; return Seq.gen(function* () { for (const x of self) if (test(x)) yield x; }); }
  take(n: number): Seq<T> { const self = this; return Seq.gen(function* () { if (n <= 0) return; let left = n; for (const x of self) { yield x; if (--left === 0) return; } }); }
  drop(n: number): Seq<T> { let self = this; return Seq.gen(() => (function* () { let i = 0; for (const x of self) if (i++ >= n) yield x; })()); }
  takeWhile(test: (x: T) => boolean): Seq<T> { const s = this.source; return Seq.gen(function* () { const it = s(); try { for (let r = it.next(); !r.done && test(r.value); r = it.next()) yield r.value; } finally { it.return?.(); } }); }
  flatMap<U>(f: (x: T) => Iterable<U>): Seq<U> { const self = this; return Seq.gen(function* () { for (const x of self) yield* f(x); }); }
  zip<U>(other: Iterable<U>): Seq<[T, U]> {
    const self = this;
    return Seq.gen(function* () {
      const [a, b] = [self[Symbol.iterator](), other[Symbol.iterator]()];
      try {
        for (;;) { const [x, y] = [a.next(), b.next()]; if (x.done || y.done) return; yield [x.value, y.value]; }
      } finally { a.return?.(); b.return?.(); }
    });
  }
  scan<S>(f: (s: S, x: T) => S, seed: S): Seq<S> { const self = this; return Seq.gen(function* () { let s = seed; yield s; for (const x of self) yield (s = f(s, x)); }); }
  chunk(size: number): Seq<T[]> { const self = this; return Seq.gen(function* () { let part: T[] = []; for (const x of self) if (part.push(x) === size) { yield part; part = []; } if (part.length) yield part; }); }
  window<const N extends 2 | 3>(n: N): Seq<N extends 2 ? [T, T] : [T, T, T]> {
    const self = this;
    return Seq.gen(function* () { const w: T[] = []; for (const x of self) { if (w.push(x) > n) w.shift(); if (w.length === n) yield [...w] as unknown as N extends 2 ? [T, T] : [T, T, T]; } });
  }
  dedupe<K>(by: (x: T) => K): Seq<T> { return this.filter(((seen) => (x: T) => seen.size !== seen.add(by(x)).size)(new Set<K>())); }
  reduce<S>(f: (s: S, x: T) => S, seed: S): S { let s = seed; for (const x of this) s = f(s, x); return s; }
  first(): T | undefined { for (const x of this) return x; return undefined; }
  get array() { return [...this]; }
  memo(): Seq<T> { const known: T[] = []; const it = lazy(() => this[Symbol.iterator]()); let done = false; return new Seq(function* () { for (let i = 0; ; i++) { if (i >= known.length) { if (done) return; const r = it().next(); if (r.done) { done = true; return; } known.push(r.value); } yield known[i]!; } }); }
}

type Stream<T> = { readonly head: T; readonly tail: Lazy<Stream<T>> } | null;
const cons = <T,>(head: T, tail: Lazy<Stream<T>>): Stream<T> => ({ head, tail: lazy(tail) });
const zipWith = <A, B, C>(f: (a: A, b: B) => C, a: Stream<A>, b: Stream<B>): Stream<C> => a && b && cons(f(a.head, b.head), () => zipWith(f, a.tail(), b.tail()));
const toSeq = <T,>(s: Stream<T>): Seq<T> => Seq.unfold(s, (s) => s && ([s.head, s.tail()] as const) || undefined);
let additions = 0;
const fibs: Stream<bigint> = cons(0n, () => cons(1n, () => zipWith((a, b) => (additions++, a + b), fibs, fibs!.tail())));
const sieve = (s: Stream<number>): Stream<number> => s && cons(s.head, () => sieve(filterStream((n) => n % s.head !== 0, s.tail())));
const filterStream = <T,>(test: (x: T) => boolean, s: Stream<T>): Stream<T> => { while (s && !test(s.head)) s = s.tail(); return s && cons(s.head, () => filterStream(test, s!.tail())); };
const from = (n: number): Stream<number> => cons(n, () => from(n + 1));

class AsyncSeq<T> implements AsyncIterable<T> {
  constructor(private readonly make: () => AsyncGenerator<T>) {}
  static from<T>(items: AsyncIterable<T> | Iterable<T | PromiseLike<T>>): AsyncSeq<T> { return new AsyncSeq(async function* () { for await (const x of items) yield x; }); }
  [Symbol.asyncIterator]() { return this.make(); }
  map<U>(f: (x: T) => U | Promise<U>): AsyncSeq<U> { const self = this; return new AsyncSeq(async function* () { for await (const x of self) yield f(x) as U; }); }
  take(n: number): AsyncSeq<T> { const self = this; return new AsyncSeq(async function* () { if (n > 0) for await (const x of self) { yield x; if (--n <= 0) break; } }); }
  async toArray(): Promise<T[]> { const out: T[] = []; for await (const x of this) out.push(x); return out; }
}

const primes = toSeq(sieve(from(2)));
console.log(primes.take(12).array, toSeq(fibs).drop(60).take(3).array, additions, toSeq(fibs).take(62).array.length, additions);
console.log(Seq.range(1).filter((n) => n % 3 === 0).map((n, i) => n * i).take(5).array, Seq.range(10, 0, -3).array, Seq.alive);
const collatz = (n: number) => Seq.iterate(n, (x) => (x % 2 ? 3 * x + 1 : x / 2)).takeWhile((x) => x !== 1);
console.log(collatz(27).reduce((n) => n + 1, 0), collatz(6).array, Seq.from("hello").zip(Seq.range(0)).map(([c, i]) => c.repeat(i + 1)).array);
console.log(Seq.from([3, 1, 2]).scan((a, b) => a + b, 0).array, Seq.range(0, 7).chunk(3).array, Seq.range(0, 5).window(3).map(([a, , c]) => a * c).array, Seq.from("abca").dedupe((c) => c).array.join(""));
const mixed = Seq.from<number | string | null>([1, "a", null, 2]).filter((x): x is number => typeof x === "number");
console.log(mixed.map((n) => n.toFixed(1)).array, Seq.range(1, 4).flatMap((n) => Seq.range(0, n)).array, Seq.from(new Map([["k", 1]])).first(), Seq.from([]).first());
let pulled = 0;
const counted = Seq.gen(function* () { for (const x of [1, 2, 3]) { pulled++; yield x; } }).memo();
console.log(counted.take(2).array, pulled, counted.array, counted.array, pulled, Seq.alive);
const f = (x: number) => x + 1, g = (x: number) => x * 2, s = Seq.range(0, 20);
console.log(s.map(f).map(g).array.join() === s.map((x) => g(f(x))).array.join(), s.take(5).drop(2).array.join() === s.drop(2).take(3).array.join(), s.flatMap((x) => [x]).array.join() === s.array.join());
const broken = Seq.gen<number>(function* () { yield 1; throw new RangeError("no more"); });
try { console.log(broken.map((x) => x).take(2).array); } catch (e) { console.log(String(e), Seq.alive); }
console.log(await AsyncSeq.from([1, Promise.resolve(2), 3]).map(async (n) => n ** 2).take(2).toArray(), await AsyncSeq.from(primes.take(3)).map(String).toArray());
