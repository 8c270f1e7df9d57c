// Cleanup stacks run in reverse even when they throw, retries with different errors, errors collected, guarded resources.
class Scope {
  #c: [string, () => void][] = [];
  defer(name: string, f: () => void = () => {}) {
    this.#c.push([name, f]);
    return this;
  }
  close(log: string[]): Error[] {
    const errors: Error[] = [];
    while (this.#c.length) {
      const [name, f] = this.#c.pop()!;
      try {
        f();
        log.push(name);
      } catch (e) {
        errors.push(new Error(`closing ${name}`, { cause: e }));
      }
    }
    return errors;
  }
  static with<T>(f: (s: Scope, log: string[]) => T): { value?: T; error?: unknown; log: string[]; errors: string[] } {
    const s = new Scope(),
      log: string[] = [];
    let out: { value: T } | { error: unknown };
    try {
      out = { value: f(s, log) };
    } catch (error) {
      out = { error: error instanceof Error ? error.message : error };
    }
    return { ...out, errors: s.close(log).map((e) => `${e.message}: ${(e.cause as Error).message}`), log };
  }
}
console.log(
  Scope.with((s, log) => {
    s.defer("a")
      .defer("b", () => {
        throw new Error("b stuck");
      })
      .defer("c");
    log.push("work");
    return 42;
  }),
);
console.log(
  Scope.with((s) => {
    s.defer("x");
    throw new TypeError("in body");
  }),
  Scope.with(() => undefined),
);
let n = 0;
const flaky = () => {
  n++;
  if (n < 3) throw n === 1 ? new RangeError("r") : "text";
  return `ok after ${n}`;
};
const retry = <T>(f: () => T, times: number): T => {
  const seen: unknown[] = [];
  for (let i = 0; i < times; i++)
    try {
      return f();
    } catch (e) {
      seen.push(e);
    }
  throw new AggregateError(seen, `${times} failed`);
};
console.log(retry(flaky, 5));
n = 0;
try {
  retry(flaky, 2);
} catch (e) {
  if (e instanceof AggregateError)
    console.log(
      e.message,
      e.errors.map((x: unknown) => (x instanceof Error ? x.name : x)),
    );
}
