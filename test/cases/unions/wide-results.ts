// Functions that return many kinds of things; their results added, compared, spread, indexed, called and printed.
type R = number | string | boolean | null | undefined | R[] | { v: R } | (() => R);
const make = (n: number): R =>
  [n, `s${n}`, n % 2 === 0, null, undefined, [n, [n]], { v: n }, () => n, [{ v: [null] }], () => [() => "deep"]][
    n
  ] as R;
const all = Array.from({ length: 10 }, (_, i) => make(i));
const flatten = (r: R): (string | number | boolean | null | undefined)[] =>
  Array.isArray(r)
    ? r.flatMap(flatten)
    : typeof r === "function"
      ? flatten(r())
      : typeof r === "object" && r !== null
        ? flatten(r.v)
        : [r];
console.log(all.map(flatten));
console.log(
  all.map((r) => typeof r).join(),
  all.filter(Boolean).length,
  all.map((r) =>
    typeof r === "number" || typeof r === "string" ? r + "!" : `${typeof r === "function" ? "fn" : String(r)}`,
  ),
  all.findIndex((r) => Array.isArray(r)),
  new Set(all.map((r) => (r === null ? "null" : typeof r))).size,
);
let acc: R = 0;
for (const r of all) {
  if (typeof r === "number" && typeof acc === "number") acc += r;
  else if (typeof r === "string") acc = r + String(acc);
  else if (r === null) acc = [acc];
  else if (Array.isArray(r) && Array.isArray(acc)) acc = [...acc, ...r.slice(0, 1)];
  else if (typeof r === "object" && r !== null) acc = { v: acc };
}
console.log(acc, flatten(acc));
const pick = <T extends R>(is: (r: R) => r is T) => all.filter(is);
console.log(
  pick((r): r is number => typeof r === "number"),
  pick((r): r is boolean => typeof r === "boolean"),
  pick((r): r is { v: R } => typeof r === "object" && r !== null && "v" in r).map((o) => o.v),
);
