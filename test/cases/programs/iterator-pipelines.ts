// Lazy sequences as a fluent class over generators, with windows, merging, grouping and early ends.
// gc-stress: 199

type Predicate<T> = (item: T, index: number) => boolean;

class Seq<T> implements Iterable<T> {
  private constructor(private readonly source: () => Iterator<T>) {}

  static of<T>(...items: T[]): Seq<T> {
    return Seq.from(items);
  }

  static from<T>(items: Iterable<T>): Seq<T> {
    return new Seq(() => items[Symbol.iterator]());
  }

  static generate<T>(make: () => Generator<T>): Seq<T> {
    return new Seq(make);
  }

  static range(start: number, end = Infinity, step = 1): Seq<number> {
    return Seq.generate(function* () {
      for (let n = start; step > 0 ? n < end : n > end; n += step) yield n;
    });
  }

  static unfold<S, T>(seed: S, next: (state: S) => [T, S] | undefined): Seq<T> {
    return Seq.generate(function* () {
      for (let step = next(seed); step !== undefined; step = next(step[1])) yield step[0];
    });
  }

  [Symbol.iterator](): Iterator<T> {
    return this.source();
  }

  private derive<U>(body: (items: Seq<T>) => Generator<U>): Seq<U> {
    return Seq.generate(() => body(this));
  }

  map<U>(f: (item: T, index: number) => U): Seq<U> {
    return this.derive(function* (items) {
      let index = 0;
      for (const item of items) yield f(item, index++);
    });
  }

  filter<S extends T>(keep: (item: T) => item is S): Seq<S>;
  filter(keep: Predicate<T>): Seq<T>;
  filter(keep: Predicate<T>): Seq<T> {
    return this.derive(function* (items) {
      let index = 0;
      for (const item of items) if (keep(item, index++)) yield item;
    });
  }

  flatMap<U>(f: (item: T) => Iterable<U>): Seq<U> {
    return this.derive(function* (items) {
      for (const item of items) yield* f(item);
    });
  }

  take(count: number): Seq<T> {
    return this.derive(function* (items) {
      if (count <= 0) return;
      let left = count;
      for (const item of items) {
        yield item;
        if (--left === 0) return;
      }
    });
  }

  takeWhile(keep: Predicate<T>): Seq<T> {
    return this.derive(function* (items) {
      let index = 0;
      for (const item of items) {
        if (!keep(item, index++)) return;
        yield item;
      }
    });
  }

  windows(size: number): Seq<readonly T[]> {
    return this.derive(function* (items) {
      const window: T[] = [];
      for (const item of items) {
        window.push(item);
        if (window.length > size) window.shift();
        if (window.length === size) yield [...window];
      }
    });
  }

  zip<U>(other: Iterable<U>): Seq<[T, U]> {
    return this.derive(function* (items) {
      const second = other[Symbol.iterator]();
      try {
        for (const item of items) {
          const step = second.next();
          if (step.done) return;
          yield [item, step.value];
        }
      } finally {
        second.return?.();
      }
    });
  }

  tap(f: (item: T) => void): Seq<T> {
    return this.map((item) => (f(item), item));
  }

  reduce<R>(f: (result: R, item: T) => R, initial: R): R {
    let result = initial;
    for (const item of this) result = f(result, item);
    return result;
  }

  groupBy<K>(key: (item: T) => K): Map<K, T[]> {
    return this.reduce((groups, item) => {
      const name = key(item);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [item]);
      else group.push(item);
      return groups;
    }, new Map<K, T[]>());
  }

  first(): T | undefined {
    for (const item of this) return item;
    return undefined;
  }

  toArray(): T[] {
    return [...this];
  }
}

function* mergeSorted<T>(a: Iterable<T>, b: Iterable<T>, less: (x: T, y: T) => boolean): Generator<T> {
  const [left, right] = [a[Symbol.iterator](), b[Symbol.iterator]()];
  let [l, r] = [left.next(), right.next()];
  while (!l.done || !r.done) {
    if (r.done || (!l.done && !less(r.value, l.value))) {
      yield l.value as T;
      l = left.next();
    } else {
      yield r.value;
      r = right.next();
    }
  }
}

const log: string[] = [];
function* noisy(): Generator<number> {
  try {
    for (let i = 1; ; i++) {
      log.push(`+${i}`);
      yield i;
    }
  } finally {
    log.push("closed");
  }
}

const evens = Seq.range(1).filter((n) => n % 2 === 0);
console.log(evens.take(5).toArray(), evens.map((n) => n * n).take(3).toArray(), evens.first());
console.log(Seq.generate(noisy).map((n) => n * 10).filter((n) => n !== 20).take(2).toArray(), log.join(" "));
log.length = 0;
console.log(Seq.generate(noisy).zip("abc").toArray(), log.join(" "));
console.log(Seq.range(10, 0, -3).toArray(), Seq.range(0, 0).toArray(), Seq.range(0, 1, 0.25).toArray());
console.log(Seq.unfold([0n, 1n], ([a, b]) => (a! > 500n ? undefined : [a!, [b!, a! + b!]])).toArray().join(" "));
console.log(Seq.from("abcd").windows(2).map((w) => w.join("")).toArray(), Seq.of(1).windows(2).toArray());
console.log(Seq.of(3, 1).flatMap((n) => Seq.range(0, n)).toArray(), Seq.from(new Map([["k", 1]])).toArray());
console.log(Seq.of("kiwi", "plum", "fig", "pear", "date", "apple").groupBy((word) => word.length));
console.log([...mergeSorted([1, 4, 9, 16], evens.takeWhile((n) => n < 11), (x, y) => x < y)].join(" "));
const mixed: (string | number | null)[] = [1, "a", null, 2, "b"];
const strings: Seq<string> = Seq.from(mixed).filter((x) => typeof x === "string");
console.log(strings.map((s) => s.toUpperCase()).toArray(), strings.reduce((sum, s) => sum + s.length, 0));
const collatz = (n: number): Seq<number> => Seq.unfold<number | null, number>(n, (x) =>
  x === null ? undefined : [x, x === 1 ? null : x % 2 === 0 ? x / 2 : 3 * x + 1]);
const longest = Seq.range(1, 1000).map((n) => ({ n, length: collatz(n).reduce((count) => count + 1, 0) }))
  .reduce((best, each) => (each.length > best.length ? each : best), { n: 0, length: 0 });
console.log(longest, collatz(6).toArray().join(">"));
const twice = Seq.range(0, 3).tap((n) => log.push(`t${n}`));
log.length = 0;
console.log(twice.toArray().length + twice.toArray().length, log.join(""));
try {
  Seq.range(0).map((n) => { if (n === 3) throw new RangeError(`item ${n}`); return n; }).toArray();
} catch (error) {
  console.log((error as Error).message);
}
