function* roundRobin<T>(...sources: Iterable<T>[]): Generator<T, number> {
  let active = sources.map((s) => s[Symbol.iterator]());
  let rounds = 0;
  while (active.length > 0) {
    const next: typeof active = [];
    for (const it of active) {
      const step = it.next();
      if (step.done) continue;
      yield step.value;
      next.push(it);
    }
    active = next;
    rounds++;
  }
  return rounds;
}
console.log([...roundRobin<number | string>([1, 2, 3], "ab", new Set([9]))].join(" ")); // expect: 1 a 9 2 b 3
const g = roundRobin([1], [2]);
let step = g.next();
while (!step.done) step = g.next();
console.log(step.value); // expect: 2
function* chunk<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let current: T[] = [];
  for (const item of items) {
    current.push(item);
    if (current.length === size) {
      yield current;
      current = [];
    }
  }
  if (current.length > 0) yield current;
}
console.log([...chunk([1, 2, 3, 4, 5], 2)], [...chunk("", 3)]); // expect: [ [ 1, 2 ], [ 3, 4 ], [ 5 ] ] []
const a = [1, 2].values();
const b = ["x", "y"].values();
console.log(a.next().value, b.next().value, [...a], [...b]); // expect: 1 x [ 2 ] [ 'y' ]
