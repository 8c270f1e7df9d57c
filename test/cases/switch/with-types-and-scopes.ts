// Cases that narrow, share variables of the block, fall into each other on purpose, return from nested functions.
type N =
  | { t: "num"; v: number }
  | { t: "bin"; op: "+" | "*"; l: N; r: N }
  | { t: "let"; n: string; v: N; b: N }
  | { t: "var"; n: string };
const ev = (n: N, env: Record<string, number> = {}): number => {
  switch (n.t) {
    case "num":
      return n.v;
    case "var": {
      const v = env[n.n];
      if (v === undefined) throw new ReferenceError(n.n);
      return v;
    }
    case "let":
      return ev(n.b, { ...env, [n.n]: ev(n.v, env) });
    case "bin": {
      const [l, r] = [ev(n.l, env), ev(n.r, env)];
      switch (n.op) {
        case "+":
          return l + r;
        case "*":
          return l * r;
      }
    }
  }
};
const v = (n: string): N => ({ t: "var", n }),
  num = (v: number): N => ({ t: "num", v }),
  bin = (op: "+" | "*", l: N, r: N): N => ({ t: "bin", op, l, r });
console.log(
  ev({
    t: "let",
    n: "x",
    v: bin("+", num(2), num(3)),
    b: bin("*", v("x"), { t: "let", n: "x", v: num(10), b: bin("+", v("x"), num(1)) }),
  }),
);
try {
  ev(v("free"));
} catch (e) {
  console.log(`${e}`);
}
const grade = (s: number) => {
  switch (Math.floor(s / 10)) {
    case 10:
    case 9:
      return "A";
    case 8:
      return "B";
    case 7:
      return "C";
    default:
      if (s < 0) break;
      return "F";
  }
  return "?";
};
console.log([100, 95, 80, 71, 3, -5].map(grade));
switch (3 as number) {
  case 1:
    var early = 1;
    console.log(early);
    break;
  case 3:
    let shared = 30;
    {
      let shared = "inner";
      console.log(shared);
    }
    console.log(shared);
    const fn = () => {
      switch (shared) {
        case 30:
          return "thirty";
      }
      return "other";
    };
    console.log(fn());
}
