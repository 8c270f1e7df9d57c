const log: string[] = [];
function* numbers(name: string): Generator<number> {
  let i = 0;
  try {
    while (true) yield i++;
  } finally {
    log.push(`${name} ended at ${i}`);
  }
}
for (const n of numbers("break")) if (n === 2) break;
function search(): number {
  for (const n of numbers("return")) if (n * n > 50) return n;
  return -1;
}
console.log(search()); // expect: 8
try {
  for (const n of numbers("throw")) if (n === 1) throw new Error("stop");
} catch (e) {
  log.push((e as Error).message);
}
function* take<T>(source: Iterable<T>, n: number): Generator<T> {
  if (n <= 0) return;
  for (const item of source) {
    yield item;
    if (--n === 0) return;
  }
}
console.log([...take(numbers("take"), 3)], [...take(numbers("none"), 0)]); // expect: [ 0, 1, 2 ] []
const [a, b] = take(numbers("destructure"), 5);
console.log(a, b); // expect: 0 1
console.log(log.join("; "));
