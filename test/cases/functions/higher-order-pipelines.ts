// Functions that take, make and return functions: partial, flip, throttle by count, tap, juxt, trampolines, transducers.
const partial =
  <A extends unknown[], B extends unknown[], R>(f: (...a: [...A, ...B]) => R, ...a: A) =>
  (...b: B) =>
    f(...a, ...b);
const flip =
  <A, B, R>(f: (a: A, b: B) => R) =>
  (b: B, a: A) =>
    f(a, b);
const juxt =
  <T, R extends readonly unknown[]>(...fs: { [I in keyof R]: (x: T) => R[I] }) =>
  (x: T) =>
    fs.map((f) => (f as (x: T) => unknown)(x)) as unknown as R;
console.log(
  flip((a: string, b: number) => a.repeat(b))(3, "x"),
  partial((a: number, b: string, c: boolean) => `${a}${b}${c}`, 1)("b", true),
  juxt<number[], [number, number, string]>(
    (x) => Math.max(...x),
    (x) => x.length,
    String,
  )([3, 9, 2]),
);
type Step<A, B> = <R>(next: (r: R, b: B) => R) => (r: R, a: A) => R;
const map =
  <A, B>(f: (a: A) => B): Step<A, B> =>
  (next) =>
  (r, a) =>
    next(r, f(a));
const filter =
  <A>(p: (a: A) => boolean): Step<A, A> =>
  (next) =>
  (r, a) =>
    p(a) ? next(r, a) : r;
const then =
  <A, B, C>(f: Step<A, B>, g: Step<B, C>): Step<A, C> =>
  (next) =>
    f(g(next));
const into = <A, B>(xs: Iterable<A>, t: Step<A, B>): B[] => {
  const out: B[] = [];
  const push = t<B[]>((r, b) => (r.push(b), r));
  for (const x of xs) push(out, x);
  return out;
};
console.log(
  into(
    [1, 2, 3, 4, 5],
    then(
      then(
        filter((n: number) => n % 2 === 1),
        map((n: number) => n * n),
      ),
      map((n: number) => `<${n}>`),
    ),
  ),
  into(
    "abc",
    map((c: string) => c.charCodeAt(0)),
  ),
);
type Bounce<T> = { done: true; v: T } | { done: false; f: () => Bounce<T> };
const run = <T>(b: Bounce<T>): T => {
  while (!b.done) b = b.f();
  return b.v;
};
const even = (n: number): Bounce<boolean> => (n === 0 ? { done: true, v: true } : { done: false, f: () => odd(n - 1) });
const odd = (n: number): Bounce<boolean> =>
  n === 0 ? { done: true, v: false } : { done: false, f: () => even(n - 1) };
console.log(run(even(30001)), run(odd(1)));
const every = (n: number, f: (i: number) => void) => {
  let i = 0;
  return () => {
    if (++i % n === 0) f(i);
  };
};
const hits: number[] = [];
const hit = every(3, (i) => hits.push(i));
for (let i = 0; i < 10; i++) hit();
const tap =
  <T>(f: (x: T) => void) =>
  (x: T): T => (f(x), x);
console.log(
  hits,
  [1, 2].map(tap((x) => hits.push(-x))),
  hits,
  (
    (...fs: ((n: number) => number)[]) =>
    (n: number) =>
      fs.reduceRight((x, f) => f(x), n)
  )(
    (x) => x + 1,
    (x) => x * 2,
    Math.abs,
  )(-5),
);
const y =
  <A, R>(f: (self: (a: A) => R) => (a: A) => R): ((a: A) => R) =>
  (a) =>
    f(y(f))(a);
console.log(y<number, number>((self) => (n) => (n ? n * self(n - 1) : 1))(6));
