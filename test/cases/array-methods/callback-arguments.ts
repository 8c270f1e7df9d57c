// What callbacks get: value, index and array, also while the array grows or shrinks under them.
const log: string[] = [];
const xs = ["a", "b", "c"];
const see = (name: string) => (v: string, i: number, all: readonly string[]) => {
  log.push(`${name}${i}${v}${all === xs}`);
  return v > "a";
};
xs.forEach(see("f"));
xs.map(see("m"));
xs.filter(see("F"));
xs.some(see("s"));
xs.every(see("e"));
xs.find(see("n"));
xs.findLast(see("l"));
xs.flatMap(see("M"));
xs.reduce((acc, v, i, all) => (log.push(`r${acc}${v}${i}${all.length}`), acc + v));
xs.reduceRight((acc, v, i) => (log.push(`R${acc}${v}${i}`), acc + i), "");
console.log(log.join(" "));
const grow = [1, 2, 3];
console.log(
  grow.map((x, i) => {
    if (i === 0) grow.push(9);
    if (i === 1) grow.length = 2;
    return x * 10;
  }),
  grow,
);
const shrink = [1, 2, 3, 4];
const seen: number[] = [];
shrink.forEach((x) => {
  seen.push(x);
  if (x === 2) shrink.shift();
});
console.log(seen, shrink);
const filtered = [5, 6, 7, 8].filter((x, i, all) => {
  if (i === 0) all[2] = 100;
  return x > 6;
});
console.log(
  filtered,
  [3, 1, 2].toSorted(),
  [1, 2, 3].with(-1, 9),
  [1, 2, 3, 4].toSpliced(1, 2, 7, 8, 9),
  ["x"].concat(["y"], "z"),
  [..."abc"].entries().toArray(),
);
console.log(
  Array.from({ length: 3, 0: "x", 2: "z" } as ArrayLike<string>),
  Array.from("a😀b", (c) => c.length),
  Array.of(7, 8),
  [1, 2, 3].copyWithin(0, 1),
  [0, 0, 0].fill(4, 1, 2),
  [[1, [2]], [3]].flat(),
  [[1, [2, [3]]]].flat(Infinity),
);
