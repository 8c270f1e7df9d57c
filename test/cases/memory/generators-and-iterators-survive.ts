function* words(prefix: string): Generator<string, void> {
  for (let i = 0; i < 30; i++) {
    const parts = [prefix, String(i), "x".repeat(i % 3)];
    yield parts.join("-");
    parts.push("after");
    if (parts.length !== 4) yield "lost";
  }
}
const active = ["a", "b", "c"].map((p) => words(p));
const out: string[] = [];
for (let round = 0; round < 30; round++) {
  for (const g of active) {
    const step = g.next();
    if (!step.done && round % 10 === 9) out.push(step.value);
  }
}
console.log(out.join(" "));
console.log(active.map((g) => g.next().done)); // expect: [ true, true, true ]
const map = new Map(Array.from({ length: 20 }, (_, i) => [`k${i}`, [i]]));
const it = map.entries();
let sum = 0;
for (let step = it.next(); !step.done; step = it.next()) sum += step.value[1].concat([1]).reduce((a, b) => a + b);
console.log(sum); // expect: 210
