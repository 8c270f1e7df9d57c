const log: string[] = [];
class Source implements Iterable<number> {
  constructor(private limit: number) {}
  [Symbol.iterator](): Iterator<number> {
    let n = 0;
    return {
      next: () => (n < this.limit ? { value: n++, done: false } : { value: undefined, done: true }),
      return: () => {
        log.push(`return at ${n}`);
        return { value: undefined, done: true };
      },
    };
  }
}
for (const n of new Source(3)) log.push(String(n));
for (const n of new Source(9)) if (n === 1) break;
function first(): number {
  for (const n of new Source(9)) return n;
  return -1;
}
log.push(`first ${first()}`);
try {
  for (const n of new Source(9)) if (n === 2) throw new Error("stop");
} catch (e) {
  log.push((e as Error).message);
}
outer: for (const a of [1, 2]) {
  for (const n of new Source(9)) if (n >= 0) continue outer;
  log.push(`never ${a}`);
}
console.log(log.join("\n"));
