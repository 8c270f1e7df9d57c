// Classes that implement the library's interfaces of iterators, with `return` and `throw` over a type parameter.
class Queue<T> implements AsyncIterableIterator<T> {
  #items: T[] = [];
  #waiting: PromiseWithResolvers<IteratorResult<T>>[] = [];
  #done = false;
  push(...items: T[]): this {
    for (const value of items) {
      const waiter = this.#waiting.shift();
      if (waiter) waiter.resolve({ value, done: false });
      else this.#items.push(value);
    }
    return this;
  }
  end(): void {
    this.#done = true;
    for (const waiter of this.#waiting.splice(0)) waiter.resolve({ value: undefined, done: true });
  }
  next(): Promise<IteratorResult<T>> {
    if (this.#items.length > 0) return Promise.resolve({ value: this.#items.shift()!, done: false });
    if (this.#done) return Promise.resolve({ value: undefined, done: true });
    const waiter = Promise.withResolvers<IteratorResult<T>>();
    this.#waiting.push(waiter);
    return waiter.promise;
  }
  async return(value?: T): Promise<IteratorResult<T>> {
    this.end();
    console.log("returned");
    return { value: value as T, done: true };
  }
  [Symbol.asyncIterator](): this {
    return this;
  }
}
const queue = new Queue<number>();
const consumer = (async (): Promise<number[]> => {
  const got: number[] = [];
  for await (const item of queue) {
    got.push(item);
    if (item === 3) break;
  }
  return got;
})();
queue.push(1, 2, 3, 4);
console.log(await consumer, await queue.next(), await queue.next(), await queue.return(9));

class Steps<T> implements IterableIterator<T> {
  #at = 0;
  constructor(private readonly items: readonly T[]) {}
  next(): IteratorResult<T> {
    const value = this.items[this.#at++];
    return value === undefined ? { value: undefined, done: true } : { value, done: false };
  }
  return(value?: T): IteratorResult<T> {
    console.log("left at", this.#at);
    return { value, done: true };
  }
  throw(error?: unknown): IteratorResult<T> {
    throw error;
  }
  [Symbol.iterator](): this {
    return this;
  }
}
for (const step of new Steps(["a", "b", "c"])) if (step === "b") break; // expect: left at 2
const [one, ...others] = new Steps([1, 2, 3]);
console.log(one, others, new Steps([5]).return(7), new Steps([]).next());
