const log: string[] = [];
function source(failAt: number): Iterable<number> {
  return {
    [Symbol.iterator](): Iterator<number> {
      let n = 0;
      return {
        next(): IteratorResult<number> {
          if (n === failAt) throw new Error(`next ${n}`);
          return { value: n++, done: false };
        },
        return(): IteratorResult<number> {
          log.push("return");
          return { value: undefined, done: true };
        },
      };
    },
  };
}
try {
  for (const n of source(2)) log.push(String(n));
} catch (e) {
  log.push((e as Error).message);
}
try {
  for (const n of source(9)) throw new Error(`body ${n}`);
} catch (e) {
  log.push((e as Error).message);
}
const [first] = source(9);
log.push(`first ${first}`);
try {
  const [, , third] = source(1);
  log.push(`third ${third}`);
} catch (e) {
  log.push((e as Error).message);
}
console.log(log.join(", ")); // expect: 0, 1, next 2, return, body 0, return, first 0, next 1
