// localeCompare and toLocaleString in lists of names and numbers: accents, cases, digits, grouping.
const names = [
  "Zoë",
  "zoe",
  "Émile",
  "emil",
  "Ångström",
  "angel",
  "Ödön",
  "odd",
  "o",
  "Ø",
  "ß",
  "ss",
  "10",
  "9",
  "-",
  "_a",
  "A",
  "a",
  "",
];
console.log([...names].sort((a, b) => a.localeCompare(b)));
console.log([...names].sort());
console.log(
  ["a", "B", "á"].map((x) => ["a", "b"].map((y) => Math.sign(x.localeCompare(y)))),
  "a".localeCompare("a"),
  [1234567.891, 0.5, -1000, 1e21, NaN, 12n ** 12n].map((n) => n.toLocaleString()),
  (1234.5).toLocaleString(),
  [1000, 2000].toLocaleString(),
);
