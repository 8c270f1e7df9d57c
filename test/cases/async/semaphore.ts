// Promises as locks and queues: waiters are served in the order in which they came.
class Mutex {
  #tail: Promise<void> = Promise.resolve();
  async run<T>(body: () => Promise<T>): Promise<T> {
    const before = this.#tail;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#tail = promise;
    await before;
    try {
      return await body();
    } finally {
      resolve();
    }
  }
}
class Channel<T> implements AsyncIterable<T> {
  readonly #items: T[] = [];
  readonly #waiting: ((result: IteratorResult<T, undefined>) => void)[] = [];
  #closed = false;
  send(item: T): void {
    const waiter = this.#waiting.shift();
    if (waiter === undefined) this.#items.push(item);
    else waiter({ value: item, done: false });
  }
  close(): void {
    this.#closed = true;
    for (const waiter of this.#waiting.splice(0)) waiter({ value: undefined, done: true });
  }
  [Symbol.asyncIterator](): AsyncIterator<T, undefined> {
    return {
      next: () => {
        if (this.#items.length > 0) return Promise.resolve({ value: this.#items.shift() as T, done: false });
        if (this.#closed) return Promise.resolve({ value: undefined, done: true });
        return new Promise((resolve) => this.#waiting.push(resolve));
      },
    };
  }
}
const mutex = new Mutex();
const log: string[] = [];
await Promise.all(["a", "b", "c"].map((name, i) => mutex.run(async () => {
  log.push(`${name} in`);
  await new Promise((resolve) => setTimeout(resolve, 3 - i));
  log.push(`${name} out`);
})));
console.log(log.join(", "));
const channel = new Channel<number>();
const consumer = (async () => {
  let sum = 0;
  for await (const n of channel) sum += n;
  return sum;
})();
channel.send(1);
channel.send(2);
setTimeout(() => { channel.send(3); channel.close(); }, 1);
console.log(await consumer);
