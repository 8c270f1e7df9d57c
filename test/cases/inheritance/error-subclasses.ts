class AppError extends Error {
  constructor(message: string, readonly code: number) {
    super(message);
    this.name = "AppError";
  }
}
class NotFound extends AppError {
  constructor(readonly key: string) {
    super(`no ${key}`, 404);
  }
  describe(): string {
    return `${this.name} ${this.code} ${this.message}`;
  }
}
function lookup(key: string): never {
  throw new NotFound(key);
}
try {
  lookup("user");
} catch (e) {
  if (e instanceof NotFound) console.log(e.describe(), e.key); // expect: AppError 404 no user user
  console.log(e instanceof AppError, e instanceof Error, e instanceof RangeError); // expect: true true false
  console.log(String(e)); // expect: AppError: no user
}
const caused = new Error("outer", { cause: new AppError("inner", 1) });
console.log(caused.cause instanceof AppError && caused.cause.code); // expect: 1
console.log(new TypeError("t").name, new Error().message === "", String(new RangeError("r")));
// expect: TypeError true RangeError: r
