// every call allocates, so a collection inside one must keep the operands that wait
function text(n: number): string {
  return "#" + "x".repeat(n) + n;
}
function list(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i + n);
}
function box(n: number): { n: number; inner: { s: string } } {
  return { n, inner: { s: text(n) } };
}
console.log(text(1) + text(2) + text(3), [text(1), text(2)].concat([text(3)]).join("|"));
console.log([...list(2), ...list(3)], [box(1).inner.s + box(2).inner.s, text(list(3)[2] ?? 0)]);
console.log({ a: box(1), b: { ...box(2), extra: [box(3).n, text(1)] } });
const f = (a: string, b: number[], c: { n: number }, d = text(4)): string => a + b.join() + c.n + d;
console.log(f(text(1), list(2), box(3)), f(text(1), list(1), box(1), text(0)));
console.log(`${text(1)}${list(2)}${box(3).inner.s}${[text(2)].map((s) => s + text(1)).join()}`);
const map = new Map([[text(1), list(1)], [text(2), list(2)]]);
console.log(map, [...map].map(([k, v]) => k + v.map(text).join()).sort());
