// gc-stress: 1000
function attempt(name: string, f: () => unknown): void {
  try {
    console.log(name, f());
  } catch (e) {
    if (e instanceof RangeError) console.log(name, "RangeError");
    else if (e instanceof TypeError) console.log(name, "TypeError");
    else if (e instanceof ReferenceError) console.log(name, "ReferenceError");
    else console.log(name, "other");
  }
}
const none: { x: { y: number } }[] = [];
const holder: { f?: () => number } = {};
attempt("property of undefined", () => none[0]!.x);
attempt("set property of undefined", () => (none[0]!.x = { y: 1 }));
attempt("call undefined", () => holder.f!());
attempt("fixed digits", () => (1).toFixed(-1));
attempt("repeat", () => "x".repeat(-1));
attempt("bigint division", () => 1n / BigInt(none.length));
attempt("bigint from fraction", () => BigInt(none.length + 0.5));
attempt("endless", function self(): number { return self() + 1; });
attempt("array length", () => (none.length = none.length - 1));
attempt("reduce of empty", () => none.map(() => 1).reduce((a, b) => a + b));
attempt("tdz", () => late);
const late = 1;
attempt("iterate undefined", () => [...(none[0] as unknown as number[])]);
attempt("destructure undefined", () => { const { x } = none[0]!; return x; });
attempt("fine", () => late);
