// Ticks of for await: over async generators, own iterators, sync iterables of values and of promises.
const log: string[] = [];
let chain = Promise.resolve();
for (let i = 1; i <= 20; i++) chain = chain.then(() => void log.push(`t${i}`));
async function* generator(): AsyncGenerator<number> {
  yield 1;
  yield 2;
}
const own = {
  [Symbol.asyncIterator]() {
    let i = 0;
    return { next: async () => ({ value: ++i, done: i > 2 }) };
  },
};
const plain = {
  [Symbol.asyncIterator]() {
    let i = 0;
    return { next: () => ({ value: ++i, done: i > 2 }) };
  },
};
async function walk(name: string, items: AsyncIterable<number> | Iterable<number | Promise<number>>): Promise<void> {
  for await (const x of items) log.push(`${name} ${x}`);
  log.push(`${name} end`);
}
async function leave(name: string, items: AsyncIterable<number> | Iterable<number>): Promise<void> {
  for await (const x of items) {
    log.push(`${name} ${x}`);
    break;
  }
  log.push(`${name} left`);
}
walk("generator", generator());
walk("own", own);
walk("plain", plain as unknown as AsyncIterable<number>);
walk("values", [1, 2]);
walk("promises", [Promise.resolve(1), Promise.resolve(2)]);
leave("generator", generator());
leave("array", [1, 2]);
leave("own", own);
await chain;
console.log(log.join("\n"));
