// Errors by class in catch chains, rethrown when not meant, with static factories and instance predicates.
class HttpError extends Error {
  static from(status: number): HttpError {
    return status >= 500 ? new ServerError(status) : status === 404 ? new NotFound() : new HttpError(status);
  }
  constructor(
    readonly status: number,
    message = `status ${status}`,
  ) {
    super(message);
  }
  get retryable() {
    return false;
  }
}
class ServerError extends HttpError {
  override get retryable() {
    return this.status !== 501;
  }
}
class NotFound extends HttpError {
  constructor(readonly what = "page") {
    super(404, `${what} not found`);
  }
}
const handle = (f: () => never): string => {
  try {
    f();
  } catch (e) {
    if (e instanceof NotFound) return `404 ${e.what}`;
    if (e instanceof ServerError) return e.retryable ? "retry" : "give up";
    if (e instanceof HttpError) return `http ${e.message}`;
    throw e;
  }
};
for (const f of [404, 500, 501, 418].map((s) => () => {
  throw HttpError.from(s);
}))
  console.log(handle(f));
try {
  handle(() => {
    throw new RangeError("other");
  });
} catch (e) {
  console.log(`${e}`, e instanceof HttpError, e instanceof Error);
}
const n = new NotFound("x");
console.log(
  n instanceof HttpError,
  n.name,
  `${n}`,
  Object.keys(n),
  n.retryable,
  [n].map((e) => e.constructor.name),
);
