// Chains of causes walked, error classes with fields and codes, wrapped and rethrown through several frames.
class AppError extends Error {
  readonly code: string;
  constructor(message: string, { code = "E_APP", ...options }: ErrorOptions & { code?: string } = {}) {
    super(message, options);
    this.code = code;
    this.name = this.constructor.name;
  }
  get chain(): string[] {
    const out: string[] = [];
    for (let e: unknown = this; e !== undefined; e = e instanceof Error ? e.cause : undefined)
      out.push(
        e instanceof AppError
          ? `${e.name}[${e.code}] ${e.message}`
          : e instanceof Error
            ? `${e.name} ${e.message}`
            : String(e),
      );
    return out;
  }
}
class NetError extends AppError {
  constructor(
    readonly url: string,
    cause?: unknown,
  ) {
    super(`cannot reach ${url}`, { code: "E_NET", cause });
  }
}
class RetryError extends NetError {
  attempts = 0;
  constructor(url: string, errors: Error[]) {
    super(url, new AggregateError(errors, "all failed"));
    this.attempts = errors.length;
  }
}
const low = () => {
  throw "socket closed";
};
const mid = () => {
  try {
    low();
  } catch (e) {
    throw new TypeError("bad packet", { cause: e });
  }
};
const high = (url: string) => {
  try {
    mid();
  } catch (e) {
    throw new NetError(url, e);
  }
};
const retry = (url: string, n: number) => {
  const errors: Error[] = [];
  for (let i = 0; i < n; i++) {
    try {
      return high(url);
    } catch (e) {
      errors.push(e as Error);
    }
  }
  throw new RetryError(url, errors);
};
try {
  retry("x://y", 2);
} catch (e) {
  if (e instanceof RetryError) {
    console.log(e.chain, e.attempts, e.code, e.url, e instanceof NetError, Object.keys(e).sort());
    const { cause } = e;
    if (cause instanceof AggregateError)
      console.log(
        cause.errors.map((x: unknown) => (x instanceof AppError ? x.chain.length : -1)),
        cause.message,
        Object.hasOwn(cause, "errors"),
      );
  }
}
const e = new AppError("plain");
console.log(
  e.cause,
  "cause" in e,
  "cause" in new AppError("c", { cause: undefined }),
  `${e}`,
  Object.entries(e),
  new Error("m", { cause: 0 }).cause,
);
