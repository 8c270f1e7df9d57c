const e = new Error("msg");
console.log(e.message, e.name, String(e), e instanceof Error); // expect: msg Error Error: msg true
console.log(typeof e.stack, e.stack?.split("\n")[0]); // expect: string Error: msg
e.message = "changed";
e.name = "Renamed";
console.log(`${e}`, e.cause); // expect: Renamed: changed undefined
console.log(new RangeError("r").name, new TypeError("t", { cause: 5 }).cause, "cause" in e);
// expect: RangeError 5 false
console.log(String(new Error()), new SyntaxError("s") instanceof Error); // expect: Error true
class Http extends Error {
  constructor(readonly status: number, message?: string) {
    super(message);
  }
  get retriable(): boolean {
    return this.status >= 500;
  }
}
const errors = [new Http(503), new Http(404, "not found")];
console.log(errors.map((x) => x.retriable), errors[0]?.message === "", errors[1]?.name);
// expect: [ true, false ] true Error
const chain = new Error("a", { cause: new Error("b", { cause: "c" }) });
let depth = 0;
for (let c: unknown = chain; c instanceof Error; c = c.cause) depth++;
console.log(depth); // expect: 2
