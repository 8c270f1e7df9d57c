type Result<T, E = string> = { ok: true; value: T } | { ok: false; error: E };
const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
const err = <E>(error: E): Result<never, E> => ({ ok: false, error });
function parse(text: string): Result<number> {
  const n = Number(text);
  return text !== "" && !Number.isNaN(n) ? ok(n) : err(`bad number "${text}"`);
}
function andThen<T, U, E>(r: Result<T, E>, f: (value: T) => Result<U, E>): Result<U, E> {
  return r.ok ? f(r.value) : r;
}
const half = (n: number): Result<number> => (n % 2 === 0 ? ok(n / 2) : err(`${n} is odd`));
for (const text of ["8", "7", "x", ""]) {
  const r = andThen(parse(text), half);
  console.log(r.ok ? r.value : r.error);
}
console.log(parse("1"), parse("?")); // expect: { ok: true, value: 1 } { ok: false, error: 'bad number "?"' }
