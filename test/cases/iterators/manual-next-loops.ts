const source = [10, 20, 30].values();
let total = 0;
for (let step = source.next(); !step.done; step = source.next()) total += step.value;
console.log(total, source.next()); // expect: 60 { value: undefined, done: true }
const entries = new Map([["a", 1], ["b", 2]]).entries();
while (true) {
  const { done, value } = entries.next();
  if (done) break;
  console.log(value[0], value[1]);
}
const chars = "a😀"[Symbol.iterator]();
console.log(chars.next().value, chars.next().value, chars.next().done); // expect: a 😀 true
function peekable<T>(items: Iterable<T>) {
  const inner = items[Symbol.iterator]();
  let ahead = inner.next();
  return {
    peek: (): T | undefined => (ahead.done ? undefined : ahead.value),
    next: (): T | undefined => {
      const current = ahead;
      ahead = inner.next();
      return current.done ? undefined : current.value;
    },
  };
}
const p = peekable([1, 2]);
console.log(p.peek(), p.next(), p.peek(), p.next(), p.peek(), p.next()); // expect: 1 1 2 2 undefined undefined
const shared = [1, 2, 3, 4].values();
for (const n of shared) {
  if (n === 2) break;
}
console.log([...shared]); // expect: [ 3, 4 ]
