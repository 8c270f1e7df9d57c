// Functions with many exits: nested returns, returns from loops, switch, try and closures; implicit undefined; never.
const f = (n: number): string | undefined => {
  if (n < 0) return;
  for (const x of [1, 2, 3]) {
    if (x === n) return `loop ${x}`;
    switch (n - x) {
      case 10:
        return "ten more";
      case 20:
        break;
      default:
        continue;
    }
    return "switch broke";
  }
  try {
    if (n > 100) throw new Error("big");
    if (n === 50) return "fifty";
  } catch {
    return "caught";
  } finally {
    if (n === 50) log.push("finally");
  }
};
const log: string[] = [];
console.log([-1, 2, 11, 21, 101, 50, 7].map(f), log);
const fail = (m: string): never => {
  throw new TypeError(m);
};
const pick = (x: number | string) => (typeof x === "number" ? x : x === "" ? fail("empty") : x.length);
console.log(pick(4), pick("four"));
try {
  pick("");
} catch (e) {
  console.log(`${e}`);
}
const find = <T>(xs: T[], p: (x: T) => boolean) => {
  let found: T | undefined;
  xs.some((x) => p(x) && ((found = x), true));
  return found;
};
console.log(
  find([1, 5, 8], (x) => x > 4),
  find([], () => true),
);
function outer() {
  return inner();
  function inner() {
    return typeof log;
  }
}
console.log(
  outer(),
  (() => {
    return;
  })(),
  (function () {})(),
  [1, 2].forEach((x) => x),
  void f(1),
);
