type Token = { t: "num"; n: number } | { t: "op"; op: "+" | "-" } | { t: "end" };
function assertNever(x: never, where: string): never {
  throw new Error(`unexpected in ${where}: ${String(x)}`);
}
function show(token: Token): string {
  if (token.t === "num") return String(token.n);
  if (token.t === "op") {
    switch (token.op) {
      case "+": return "plus";
      case "-": return "minus";
      default: return assertNever(token.op, "op");
    }
  }
  if (token.t === "end") return "end";
  return assertNever(token, "token");
}
console.log([show({ t: "num", n: 1 }), show({ t: "op", op: "-" }), show({ t: "end" })]);
// expect: [ '1', 'minus', 'end' ]
try {
  const broken: string = "*";
  show({ t: "op", op: broken as "+" });
} catch (e) {
  console.log((e as Error).message); // expect: unexpected in op: *
}
