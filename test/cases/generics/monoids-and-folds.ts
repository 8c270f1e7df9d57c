// Type-class style dictionaries: monoids for numbers, strings, arrays, maps, functions and pairs, folded and derived.
interface Monoid<T> {
  readonly zero: T;
  plus(a: T, b: T): T;
}
const sum: Monoid<number> = { zero: 0, plus: (a, b) => a + b },
  text: Monoid<string> = { zero: "", plus: (a, b) => a + b },
  any: Monoid<boolean> = { zero: false, plus: (a, b) => a || b };
const list = <T>(): Monoid<T[]> => ({ zero: [], plus: (a, b) => [...a, ...b] });
const pair = <A, B>(a: Monoid<A>, b: Monoid<B>): Monoid<[A, B]> => ({
  zero: [a.zero, b.zero],
  plus: ([x, y], [u, v]) => [a.plus(x, u), b.plus(y, v)],
});
const map = <K, V>(m: Monoid<V>): Monoid<ReadonlyMap<K, V>> => ({
  zero: new Map(),
  plus: (a, b) => new Map([...a, ...[...b].map(([k, v]) => [k, m.plus(a.get(k) ?? m.zero, v)] as const)]),
});
const fn = <A, B>(m: Monoid<B>): Monoid<(a: A) => B> => ({
  zero: () => m.zero,
  plus: (f, g) => (a) => m.plus(f(a), g(a)),
});
const fold = <T>(m: Monoid<T>, xs: Iterable<T>): T => {
  let r = m.zero;
  for (const x of xs) r = m.plus(r, x);
  return r;
};
console.log(
  fold(sum, [1, 2, 3]),
  fold(text, "abc"),
  fold(any, [false, true]),
  fold(list<number>(), [[1], [], [2, 3]]),
  fold(pair(sum, text), [
    [1, "a"],
    [2, "b"],
  ]),
  fold(map<string, number>(sum), [
    new Map([["a", 1]]),
    new Map([
      ["a", 2],
      ["b", 5],
    ]),
  ]),
  fold(fn<number, string>(text), [String, (n) => `<${n}>`])(7),
  fold(pair(list<string>(), any), []),
);
