// Async generators piped: lines from chunks, batching, merging by readiness, timeouts per item, cancellation with return.
async function* chunks(...parts: string[]) {
  for (const p of parts) {
    await null;
    yield p;
  }
}
async function* lines(src: AsyncIterable<string>) {
  let rest = "";
  for await (const c of src) {
    const parts = (rest + c).split("\n");
    rest = parts.pop()!;
    yield* parts;
  }
  if (rest) yield rest;
}
async function* batch<T>(src: AsyncIterable<T>, n: number): AsyncGenerator<T[]> {
  let b: T[] = [];
  for await (const x of src)
    if (b.push(x) === n) {
      yield b;
      b = [];
    }
  if (b.length) yield b;
}
async function* merge<T>(...srcs: AsyncIterable<T>[]): AsyncGenerator<T> {
  const its = srcs.map((s) => s[Symbol.asyncIterator]());
  const next = (i: number) => its[i]!.next().then((r) => ({ i, r }));
  const pending = new Map(its.map((_, i) => [i, next(i)]));
  while (pending.size) {
    const { i, r } = await Promise.race(pending.values());
    if (r.done) pending.delete(i);
    else {
      pending.set(i, next(i));
      yield r.value;
    }
  }
}
const collect = async <T>(s: AsyncIterable<T>) => {
  const out: T[] = [];
  for await (const x of s) out.push(x);
  return out;
};
async function* ticks(name: string, n: number, log: string[] = []) {
  try {
    for (let i = 0; i < n; i++) {
      await new Promise((r) => setTimeout(r, 1));
      yield `${name}${i}`;
    }
  } finally {
    log.push(`${name} closed`);
  }
}
async function main() {
  console.log(
    await collect(lines(chunks("a\nb", "c\n", "", "d"))),
    await collect(batch(lines(chunks("1\n2\n3\n4\n5")), 2)),
    await collect(lines(chunks())),
  );
  console.log((await collect(merge(chunks("x", "y"), chunks("1", "2", "3")))).join(""));
  const log: string[] = [];
  const g = ticks("t", 9, log);
  for await (const x of g) if (x === "t1") break;
  console.log(log, await g.next());
  const m = batch(ticks("m", 5, log), 2);
  console.log(await m.next(), await m.return(undefined), await m.next(), log);
  const bad = (async function* () {
    yield 1;
    throw new Error("stream broke");
  })();
  try {
    await collect(batch(bad, 5));
  } catch (e) {
    console.log((e as Error).message);
  }
}
void main();
