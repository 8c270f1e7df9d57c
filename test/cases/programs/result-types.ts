// Errors as values: Result and Option types with combinators, used by a form validator and a config resolver.

type Result<T, E> = Ok<T> | Err<E>;

class Ok<T> {
  readonly ok = true;
  constructor(readonly value: T) {}

  map<U>(f: (value: T) => U): Ok<U> {
    return new Ok(f(this.value));
  }

  andThen<U, F>(f: (value: T) => Result<U, F>): Result<U, F> {
    return f(this.value);
  }

  orElse(_fallback: (error: never) => unknown): this {
    return this;
  }

  unwrap(): T {
    return this.value;
  }
}

class Err<E> {
  readonly ok = false;
  constructor(readonly error: E) {}

  map(_f: (value: never) => unknown): this {
    return this;
  }

  andThen(_f: (value: never) => unknown): this {
    return this;
  }

  orElse<R>(fallback: (error: E) => R): R {
    return fallback(this.error);
  }

  unwrap(): never {
    throw new TypeError(`unwrapped an error: ${String(this.error)}`);
  }
}

type Option<T> = { some: true; value: T } | { some: false };
const none: Option<never> = { some: false };
const some = <T>(value: T): Option<T> => ({ some: true, value });

function fromNullable<T>(value: T | null | undefined): Option<T> {
  return value == null ? none : some(value);
}

function toResult<T, E>(option: Option<T>, error: () => E): Result<T, E> {
  return option.some ? new Ok(option.value) : new Err(error());
}

function all<T, E>(results: Iterable<Result<T, E>>): Result<T[], E[]> {
  const values: T[] = [];
  const errors: E[] = [];
  for (const result of results) {
    if (result.ok) values.push(result.value);
    else errors.push(result.error);
  }
  return errors.length > 0 ? new Err(errors) : new Ok(values);
}

function attempt<T>(f: () => T): Result<T, Error> {
  try {
    return new Ok(f());
  } catch (thrown) {
    return new Err(thrown instanceof Error ? thrown : new Error(String(thrown)));
  }
}

type Problem =
  | { code: "missing"; field: string }
  | { code: "format"; field: string; found: string }
  | { code: "range"; field: string; min: number; max: number; found: number };

function explain(problem: Problem): string {
  switch (problem.code) {
    case "missing":
      return `${problem.field} is missing`;
    case "format":
      return `${problem.field} has a bad format: "${problem.found}"`;
    case "range": {
      const { field, min, max, found } = problem;
      return `${field} must lie in ${min}..${max}, not ${found}`;
    }
  }
}

type Form = Readonly<Record<string, string | undefined>>;
type Field<T> = (form: Form) => Result<T, Problem>;

const text = (field: string): Field<string> => (form) =>
  toResult<string, Problem>(fromNullable(form[field]?.trim() || null), () => ({ code: "missing", field }));

const number = (field: string, min: number, max: number): Field<number> => (form) => {
  const raw = text(field)(form);
  if (!raw.ok) return raw;
  const value = Number(raw.value);
  if (Number.isNaN(value)) return new Err<Problem>({ code: "format", field, found: raw.value });
  if (value < min || value > max) return new Err<Problem>({ code: "range", field, min, max, found: value });
  return new Ok(value);
};

const optional = <T>(inner: Field<T>, fallback: T): Field<T> => (form) => {
  const result = inner(form);
  return !result.ok && result.error.code === "missing" ? new Ok(fallback) : result;
};

interface User {
  name: string;
  age: number;
  score: number;
}

function parseUser(form: Form): Result<User, Problem[]> {
  const name = text("name")(form);
  const age = number("age", 0, 150)(form);
  const score = optional(number("score", -1, 1), 0.5)(form);
  if (name.ok && age.ok && score.ok) return new Ok({ name: name.value, age: age.value, score: score.value });
  const problems: Problem[] = [];
  for (const part of [name, age, score]) if (!part.ok) problems.push(part.error);
  return new Err(problems);
}

const forms: Form[] = [
  { name: "Ann", age: "42" },
  { name: " Bob ", age: "7", score: "-0.25" },
  { age: "old", score: "9" },
  { name: "", age: "151" },
  {},
];
for (const form of forms) {
  const user = parseUser(form);
  if (user.ok) console.log(user.value);
  else console.log(user.error.map(explain).join("; "));
}

const users = all(forms.map(parseUser));
console.log(users.ok ? users.value.length : users.error.map((problems) => problems.length));
console.log(all([new Ok(1), new Ok(2)]), all([] as Result<string, number>[]));

const half = (n: number): Result<number, string> => (n % 2 === 0 ? new Ok(n / 2) : new Err(`${n} is odd`));
function halves(n: number): string {
  let current: Result<number, string> = new Ok(n);
  let steps = 0;
  while (current.ok && steps < 10) {
    current = half(current.value);
    steps++;
  }
  return current.ok ? `still ${current.value}` : `${current.error} after ${steps}`;
}
console.log([40, 7, 0].map(halves));
console.log(new Ok(20).map((n) => n + 1).andThen(half), new Ok(20).andThen(half).map((n: number) => `${n}!`));
console.log(new Err("e").map(() => 1).orElse((e) => `recovered ${e}`), new Ok(1).orElse(() => 2).unwrap());

const risky = [
  () => [1, 2, 3].at(1)!.toFixed(2),
  () => (1).toFixed(200),
  () => new Err("inner").unwrap(),
  () => { throw "text"; },
];
for (const f of risky) {
  const result = attempt<string>(f);
  console.log(result.ok ? result.value : result.error instanceof TypeError ? result.error.message : result.error.name);
}
const layers: Form[] = [{ host: "h1" }, { host: "h2", port: "80" }, { user: "u" }];
const resolve = (key: string): Option<string> => fromNullable(layers.find((layer) => layer[key] !== undefined)?.[key]);
console.log(["host", "port", "user", "none"].map(resolve).map((o) => (o.some ? o.value : "-")).join(","));
