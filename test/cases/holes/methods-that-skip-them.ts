// Arrays with holes: what asks for the property first.
const t = (name: string, f: () => void): void => {
  try {
    f();
  } catch (e) {
    console.log(name, "threw", e instanceof Error ? `${e.name}: ${e.message}` : e);
  }
};
t("forEach", () => {
  const a: (number | undefined)[] = [1, , 3, undefined];
  let n = 0;
  a.forEach((x, i) => { n++; console.log(i, x); });
  console.log(n);
});
t("map", () => {
  const a = [1, , 3];
  console.log(a.map((x) => x! * 2));
});
t("filter", () => {
  console.log([1, , 3, undefined].filter(() => true));
});
t("keys", () => {
  const a = [1, , 3];
  console.log(Object.keys(a), [...a.keys()], [...a], [...a.entries()]);
  for (const x of a) console.log(x);
  for (const i in a) console.log(i);
});
t("sort", () => {
  console.log([3, , 1, undefined, 2].sort());
  console.log([3, , 1].toSorted());
});
t("flat", () => {
  console.log([1, , [2, , 3]].flat());
});
t("reduce", () => {
  console.log([1, , 3].reduce((a, b) => a! + b!), [, 2].reduceRight((a, b) => a! + b!));
});
t("every", () => {
  console.log([1, , 3].every((x) => x !== undefined), [1, , 3].some((x) => x === undefined));
});
t("entries", () => {
  console.log(Object.entries([1, , 3]), Object.values([1, , 3]));
});
t("lastIndexOf", () => {
  console.log([1, , undefined].lastIndexOf(undefined), [, ,].length, [, ,]);
});
