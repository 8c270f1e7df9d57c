function f(x: string | number | null): string {
  let out = "";
  while (typeof x === "number") {
    out += x;
    x = x > 2 ? "done" : x === 2 ? null : x + 1;
  }
  if (x === null) return out + "|null";
  out += x.toUpperCase();
  x = out.length > 3 ? out.length : x;
  return typeof x === "number" ? `${out}#${x.toFixed(0)}` : `${out}=${x}`;
}
console.log(f(0), f(3), f("a"), f(null), f("long text")); // expect: 012|null 3DONE#5 A=a |null LONG TEXT#9
function g(value?: { inner?: { n: number } | null }): number {
  if (!value?.inner) return -1;
  const { inner } = value;
  return inner.n;
}
console.log(g(), g({}), g({ inner: null }), g({ inner: { n: 5 } })); // expect: -1 -1 -1 5
let last: number | undefined;
for (const n of [3, 1, 2]) if (last === undefined || n < last) last = n;
console.log(last === undefined ? "none" : last + 1); // expect: 2
const kind = Math.max(1, 2) > 1 ? ("big" as const) : ("small" as const);
console.log(kind === "big" ? 1 : 2); // expect: 1
