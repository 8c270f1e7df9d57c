// Async generators in a row: a source, a filter, a batcher, a consumer with a limit.
async function* source(n: number): AsyncGenerator<number> {
  try {
    for (let i = 0; i < n; i++) {
      if (i % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      yield i;
    }
  } finally {
    console.log("source closed");
  }
}
async function* filter<T>(items: AsyncIterable<T>, keep: (item: T) => boolean | Promise<boolean>): AsyncGenerator<T> {
  for await (const item of items) if (await keep(item)) yield item;
}
async function* batch<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let list: T[] = [];
  for await (const item of items) {
    list.push(item);
    if (list.length === size) {
      yield list;
      list = [];
    }
  }
  if (list.length > 0) yield list;
}
async function take<T>(items: AsyncIterable<T>, count: number): Promise<T[]> {
  const result: T[] = [];
  if (count === 0) return result;
  for await (const item of items) {
    result.push(item);
    if (result.length === count) break;
  }
  return result;
}
console.log(await take(batch(filter(source(20), async (n) => n % 3 !== 0), 4), 2));
console.log(await take(batch(filter(source(7), (n) => n % 2 === 0), 3), 10));
console.log(await take(source(3), 0));
