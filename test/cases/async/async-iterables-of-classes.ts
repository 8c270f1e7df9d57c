// Symbol.asyncIterator on classes: as a generator method, as a method that gives an iterator, inherited, both kinds.
class Range {
  constructor(protected readonly from: number, protected readonly to: number) {}
  async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    for (let i = this.from; i < this.to; i++) yield i;
  }
  *[Symbol.iterator](): Generator<number> {
    for (let i = this.to - 1; i >= this.from; i--) yield i;
  }
}
class Doubled extends Range {
  override async *[Symbol.asyncIterator](): AsyncGenerator<number> {
    for await (const x of { [Symbol.asyncIterator]: () => super[Symbol.asyncIterator]() }) yield x * 2;
  }
}
class Countdown implements AsyncIterableIterator<number> {
  constructor(private n: number) {}
  async next(): Promise<IteratorResult<number>> {
    return this.n > 0 ? { value: this.n--, done: false } : { value: undefined, done: true };
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
}
async function collect<T>(items: AsyncIterable<T> | Iterable<T>): Promise<T[]> {
  const result: T[] = [];
  for await (const item of items) result.push(item);
  return result;
}
console.log(await collect(new Range(1, 4)), [...new Range(1, 4)], await collect(new Doubled(1, 4)));
console.log(await collect(new Countdown(3)), await collect(new Set("aab")));
const it = new Range(0, 2)[Symbol.asyncIterator]();
console.log(await it.next(), await it.next(), await it.next());
async function* merged<T>(...sources: AsyncIterable<T>[]): AsyncGenerator<T, void, undefined> {
  for (const source of sources) yield* source;
}
console.log(await collect(merged<number>(new Range(0, 2), new Countdown(2), new Doubled(5, 6))));
