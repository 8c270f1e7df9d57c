function f(x: string | number | undefined | null | string[]): string {
  if (!x) return `falsy ${String(x)}`;
  if (typeof x === "object") return `array ${x.length}`;
  if (typeof x === "string") return x.toUpperCase();
  return x.toFixed(1);
}
for (const x of ["abc", 1.25, undefined, null, [], ["q"], "", 0, NaN]) console.log(f(x));
function same(a: string | number, b: string | boolean): string {
  if (a === b) return a + a;
  return typeof a + typeof b;
}
console.log(same("x", "x"), same(1, true)); // expect: xx numberboolean
function g(v: unknown): string {
  if (typeof v === "string" && v.length > 1) return v.slice(1);
  if (typeof v === "number" || typeof v === "bigint") return `n${v}`;
  if (typeof v === "function") return "fn";
  return v === undefined ? "undef" : typeof v;
}
console.log([g("abc"), g("a"), g(1), g(2n), g(() => 1), g(undefined), g(null), g({}), g(true)].join());
