// Narrowed constants stay narrow in callbacks; variables are asked again; narrowing by destructured discriminants and by loops.
type R = { ok: true; v: number[] } | { ok: false; e: string };
const results: R[] = [
  { ok: true, v: [1, 2] },
  { ok: false, e: "bad" },
  { ok: true, v: [] },
];
for (const r of results) {
  if (r.ok) console.log(r.v.map((x) => x + r.v.length));
  else [1].forEach(() => console.log(r.e.toUpperCase()));
}
const texts = results.map(({ ok, ...rest }) => (ok ? "v" in rest && rest.v.length : "e" in rest && rest.e));
console.log(texts);
let cur: string | null = "a";
let steps = 0;
while (cur !== null) {
  const now: string = cur;
  steps += [1].map(() => now.length)[0]!;
  cur = now.length < 3 ? now + "b" : null;
}
console.log(steps, cur);
function first(xs: readonly (number | undefined)[]): number {
  for (const x of xs) if (x !== undefined) return [x].map((y) => y + x)[0]!;
  return -1;
}
console.log(first([undefined, 4]), first([]));
const u: unknown = { list: [1, "a", null] };
if (typeof u === "object" && u && "list" in u && Array.isArray(u.list)) {
  const { list } = u;
  console.log(list.map((x: unknown) => (typeof x === "number" ? x + 1 : typeof x)));
}
const isStr = (x: unknown): x is string => typeof x === "string";
console.log(
  ["a", 1, "b"].filter(isStr).map((s) => s.length),
  [..."xy"].every(isStr),
);
