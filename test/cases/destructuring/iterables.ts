function* numbers(log: string[]): Generator<number, void> {
  try {
    for (let i = 1; ; i++) {
      log.push(`yield ${i}`);
      yield i;
    }
  } finally {
    log.push("closed");
  }
}
const log: string[] = [];
const [one, two] = numbers(log);
console.log(one, two, log.join(", ")); // expect: 1 2 yield 1, yield 2, closed
const [, skipped] = numbers([]);
console.log(skipped); // expect: 2
const [first, ...rest] = new Set(["a", "b", "c"]);
console.log(first, rest); // expect: a [ 'b', 'c' ]
const [[k1, v1] = ["", 0]] = new Map([["key", 5]]);
console.log(k1, v1); // expect: key 5
const [c1, c2, c3] = "😀b";
console.log(c1, c2, c3); // expect: 😀 b undefined
const short: string[] = [];
const finite = (function* () {
  short.push("start");
  yield 1;
  short.push("end");
})();
const [p, q = "default"] = finite;
console.log(p, q, short.join()); // expect: 1 default start,end
const [] = numbers(log);
console.log(log.length); // expect: 3
