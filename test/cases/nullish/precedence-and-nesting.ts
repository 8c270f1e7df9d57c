const n: number | null = ([null, 3] as (number | null)[])[0] ?? null;
const m: number | undefined = [1, 2, 3].find((x) => x === 2);
console.log((n ?? 1) + (m ?? 1), (n ?? 1) * 2 > 1 ? "yes" : "no"); // expect: 3 yes
console.log(n ?? (m === 2 ? "two" : "other"), (n === null || m === 2) && (n ?? "deep")); // expect: two deep
const text = (n === null ? undefined : "set") ?? `fallback ${m ?? "?"}`;
console.log(text); // expect: fallback 2
function chain(...fs: (() => number | null)[]): number {
  for (const f of fs) {
    const result = f();
    if (result !== null) return result;
  }
  return -1;
}
console.log(chain(() => null, () => 0, () => 5), chain()); // expect: 0 -1
console.log([null, 1, undefined, 2].map((x) => x ?? 0).reduce((a, b) => a + b)); // expect: 3
const order: string[] = [];
const t = (name: string, v: number | null): number | null => (order.push(name), v);
console.log(t("a", null) ?? t("b", 2) ?? t("c", 3), order.join("")); // expect: 2 ab
