// A functional toolkit: Option, Result, lenses, currying, pipe with overloads, memoized recursion and a small State monad.

type Option<T> = { readonly _tag: "Some"; readonly value: T } | { readonly _tag: "None" };
type Result<T, E = string> = Ok<T> | Err<E>;

const none: Option<never> = Object.freeze({ _tag: "None" });
const some = <T>(value: T): Option<T> => ({ _tag: "Some", value });

const Option = {
  of: <T>(value: T | null | undefined): Option<T> => (value == null ? none : some(value)),
  map:
    <A, B>(f: (a: A) => B) =>
    (o: Option<A>): Option<B> =>
      o._tag === "Some" ? some(f(o.value)) : none,
  chain:
    <A, B>(f: (a: A) => Option<B>) =>
    (o: Option<A>): Option<B> =>
      o._tag === "None" ? none : f(o.value),
  getOrElse:
    <A>(fallback: () => A) =>
    (o: Option<A>): A =>
      o._tag === "Some" ? o.value : fallback(),
  match:
    <A, R>(cases: { Some: (a: A) => R; None: () => R }) =>
    (o: Option<A>): R => {
      switch (o._tag) {
        case "Some":
          return cases.Some(o.value);
        case "None":
          return cases.None();
      }
    },
} as const;

class Ok<T> {
  readonly ok = true as const;
  constructor(readonly value: T) {}
  map<U>(f: (value: T) => U): Result<U, never> {
    return new Ok(f(this.value));
  }
  andThen<U, F>(f: (value: T) => Result<U, F>): Result<U, F> {
    return f(this.value);
  }
  orElse<F>(_: (error: never) => Result<T, F>): Result<T, F> {
    return this;
  }
  unwrap(): T {
    return this.value;
  }
}
class Err<E> {
  readonly ok = false as const;
  constructor(readonly error: E) {}
  map(_: (value: never) => unknown): Result<never, E> {
    return this;
  }
  andThen<U, F>(_: (value: never) => Result<U, F>): Result<U, E | F> {
    return this;
  }
  orElse<T, F>(f: (error: E) => Result<T, F>): Result<T, F> {
    return f(this.error);
  }
  unwrap(): never {
    throw this.error instanceof Error
      ? this.error
      : new Error(`unwrapped ${String(this.error)}`, { cause: this.error });
  }
}

function pipe<A>(a: A): A;
function pipe<A, B>(a: A, ab: (a: A) => B): B;
function pipe<A, B, C>(a: A, ab: (a: A) => B, bc: (b: B) => C): C;
function pipe<A, B, C, D>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D): D;
function pipe<A, B, C, D, E>(a: A, ab: (a: A) => B, bc: (b: B) => C, cd: (c: C) => D, de: (d: D) => E): E;
function pipe(start: unknown, ...steps: ((x: unknown) => unknown)[]): unknown {
  return steps.reduce((value, step) => step(value), start);
}

const flow =
  <A extends readonly unknown[], B, C>(f: (...args: A) => B, g: (b: B) => C) =>
  (...args: A): C =>
    g(f(...args));

type Curried<A extends readonly unknown[], R> = A extends readonly [infer H, ...infer T]
  ? T["length"] extends 0
    ? (h: H) => R
    : (h: H) => Curried<T, R>
  : R;
function curry<A extends readonly unknown[], R>(f: (...args: A) => R): Curried<A, R> {
  const collect = (collected: readonly unknown[]): unknown =>
    collected.length >= f.length ? f(...(collected as A)) : (next: unknown) => collect([...collected, next]);
  return collect([]) as Curried<A, R>;
}

interface Lens<S, A> {
  get(s: S): A;
  set(a: A): (s: S) => S;
}
const Lens = {
  prop:
    <S>() =>
    <K extends keyof S>(key: K): Lens<S, S[K]> => ({ get: (s) => s[key], set: (a) => (s) => ({ ...s, [key]: a }) }),
  index: <T>(i: number): Lens<readonly T[], T | undefined> => ({
    get: (s) => s[i],
    set: (a) => (s) => s.map((x, j) => (j === i ? (a as T) : x)),
  }),
  compose: <S, A, B>(outer: Lens<S, A>, inner: Lens<A, B>): Lens<S, B> => ({
    get: (s) => inner.get(outer.get(s)),
    set: (b) => (s) => outer.set(inner.set(b)(outer.get(s)))(s),
  }),
  modify:
    <S, A>(lens: Lens<S, A>, f: (a: A) => A) =>
    (s: S): S =>
      lens.set(f(lens.get(s)))(s),
};

type State<S, A> = (s: S) => [A, S];
const State = {
  pure:
    <S, A>(a: A): State<S, A> =>
    (s) => [a, s],
  bind:
    <S, A, B>(m: State<S, A>, f: (a: A) => State<S, B>): State<S, B> =>
    (s) => {
      const [a, next] = m(s);
      return f(a)(next);
    },
  get:
    <S>(): State<S, S> =>
    (s) => [s, s],
  put:
    <S>(s: S): State<S, void> =>
    () => [undefined, s],
};

/** Do-notation with a generator: each yield takes a State and is given its value. */
function doState<S, A>(body: () => Generator<State<S, unknown>, A, unknown>): State<S, A> {
  return (initial) => {
    const run = body();
    let state = initial;
    let step = run.next();
    while (!step.done) {
      const [value, next] = step.value(state);
      state = next;
      step = run.next(value);
    }
    return [step.value, state];
  };
}

function memoize<K extends string | number, V>(
  f: (self: (k: K) => V, k: K) => V,
): ((k: K) => V) & { readonly cache: ReadonlyMap<K, V> } {
  const cache = new Map<K, V>();
  const self = (k: K): V => {
    if (cache.has(k)) return cache.get(k)!;
    const v = f(self, k);
    cache.set(k, v);
    return v;
  };
  return Object.assign(self, { cache });
}

interface Address {
  readonly street: string;
  readonly zip?: string;
}
interface Person {
  readonly name: string;
  readonly addresses: readonly Address[];
  readonly tags: { readonly [k: string]: number };
}

const ada: Person = {
  name: "Ada",
  addresses: [{ street: "St James's Square" }, { street: "Worsley", zip: "KT11" }],
  tags: { math: 10, poetry: 3 },
};
const person = Lens.prop<Person>();
const secondStreet = Lens.compose(Lens.compose(person("addresses"), Lens.index<Address>(1)), {
  get: (a) => a?.street ?? "",
  set: (street) => (a) => ({ ...a, street }),
});
const moved = pipe(
  ada,
  secondStreet.set("Ockham"),
  Lens.modify(person("name"), (n) => n.toUpperCase()),
  Lens.modify(person("tags"), ({ math = 0, ...rest }) => ({ ...rest, math: math + 1 })),
);
console.log(secondStreet.get(ada), moved, ada.addresses === moved.addresses, ada.addresses[0] === moved.addresses[0]);

const zip = (p: Person, i: number) =>
  pipe(
    Option.of(p.addresses[i]),
    Option.chain((a) => Option.of(a.zip)),
    Option.map((z) => z.toLowerCase()),
  );
console.log(
  [0, 1, 2].map((i) => pipe(zip(ada, i), Option.match({ Some: (z) => `zip ${z}`, None: () => "no zip" }))),
  zip(ada, 0) === none,
);
console.log(
  pipe(
    Option.of(0),
    Option.map((n) => n + 1),
    Option.getOrElse(() => NaN),
  ),
  pipe(5),
  Object.isFrozen(none),
);

const parse = (text: string): Result<number, SyntaxError> =>
  text.trim() !== "" && Number.isFinite(+text) ? new Ok(+text) : new Err(new SyntaxError(`not a number: '${text}'`));
const divide = curry((a: number, b: number): Result<number> => (b === 0 ? new Err("division by zero") : new Ok(a / b)));
for (const [a, b] of [
  ["84", "2"],
  ["1", "0"],
  ["x", "1"],
  ["3", ""],
] as const) {
  const result = parse(a).andThen((x) => parse(b).andThen(divide(x)));
  const text: Result<string, string | SyntaxError> = result.map((n) => n.toFixed(1));
  const shown = text.ok
    ? text
    : text.orElse<string, string>((e) => (typeof e === "string" ? new Ok(`(${e})`) : new Err(e.message)));
  console.log(a, b, result.ok ? result : result.error instanceof Error ? result.error.name : result, shown);
}
try {
  divide(1)(0).unwrap();
} catch (e) {
  console.log((e as Error).message, (e as Error).cause);
}

type Counter = { n: number; log: string[] };
const counter = doState<Counter, string>(function* (): Generator<State<Counter, unknown>, string, unknown> {
  const before = (yield State.get<Counter>()) as Counter;
  yield State.put({ n: before.n + 1, log: [...before.log, `was ${before.n}`] });
  for (let i = 0; i < 2; i++) {
    const { n, log } = (yield State.get<Counter>()) as typeof before;
    yield State.put({ n: n * 10, log: [...log, `times ten`] });
  }
  const final = yield State.bind(State.get<Counter>(), ({ n }) => State.pure(n + 0.5));
  return `final ${final}`;
});
console.log(counter({ n: 1, log: [] }));

const fib = memoize<number, bigint>((self, n) => (n < 2 ? BigInt(n) : self(n - 1) + self(n - 2)));
const collatz = memoize<number, number>((self, n) => (n === 1 ? 0 : 1 + self(n % 2 ? 3 * n + 1 : n / 2)));
console.log(
  fib(90),
  fib.cache.size,
  collatz(27),
  [...collatz.cache].slice(0, 3),
  flow(Math.max, (n: number) => [n, n ** 2])(3, 9, 4),
);
const volume = curry((a: number, b: number, c: number) => a * b * c);
console.log([1, 2, 3].map(volume(2)(3)), volume, fib);
