// Partition by predicate with a type guard, chunk, rotate, shuffle with a seed, zip and unzip, unique by key.
const partition = <T, U extends T>(xs: readonly T[], is: (x: T) => x is U): [U[], Exclude<T, U>[]] => {
  const out: [U[], Exclude<T, U>[]] = [[], []];
  for (const x of xs) is(x) ? out[0].push(x) : out[1].push(x as Exclude<T, U>);
  return out;
};
const [strings, others] = partition(["a", 1, "b", null, 2], (x): x is string => typeof x === "string");
console.log(strings.join(""), others);
const chunk = <T>(xs: T[], n: number): T[][] => (xs.length ? [xs.slice(0, n), ...chunk(xs.slice(n), n)] : []);
const rotate = <T>(xs: T[], n: number) => [...xs.slice(n), ...xs.slice(0, n)];
let seed = 7;
const shuffle = <T>(xs: readonly T[]) => {
  const ys = [...xs];
  for (let i = ys.length - 1; i > 0; i--) {
    seed = (seed * 16807) % 2147483647;
    const j = seed % (i + 1);
    [ys[i], ys[j]] = [ys[j]!, ys[i]!];
  }
  return ys;
};
console.log(
  chunk([1, 2, 3, 4, 5], 2),
  rotate([1, 2, 3, 4], -1),
  shuffle([..."abcdef"]).join(""),
  shuffle([]),
  [
    ...new Map([
      [1, "a"],
      [2, "b"],
      [1, "c"],
    ]),
  ],
  [
    ["a", 1],
    ["b", 2],
  ].map(([k]) => k),
);
