// A semaphore, a mutex, a bounded queue with waiting readers and writers, a latch and a barrier; order of wake-ups.
const log: string[] = [];
class Semaphore {
  #w: (() => void)[] = [];
  constructor(private n: number) {}
  async use<T>(f: () => Promise<T>): Promise<T> {
    if (this.n > 0) this.n--;
    else await new Promise<void>((r) => this.#w.push(r));
    try {
      return await f();
    } finally {
      const next = this.#w.shift();
      if (next) next();
      else this.n++;
    }
  }
}
class Bounded<T> {
  #q: T[] = [];
  #readers: ((v: T) => void)[] = [];
  #writers: (() => void)[] = [];
  constructor(readonly cap: number) {}
  async put(v: T): Promise<void> {
    const r = this.#readers.shift();
    if (r) return r(v);
    while (this.#q.length >= this.cap) await new Promise<void>((w) => this.#writers.push(w));
    this.#q.push(v);
  }
  take(): Promise<T> {
    if (this.#q.length) {
      const v = this.#q.shift()!;
      this.#writers.shift()?.();
      return Promise.resolve(v);
    }
    return new Promise((r) => this.#readers.push(r));
  }
}
const spin = async (n: number) => {
  while (n--) await null;
};
async function main() {
  const s = new Semaphore(2);
  console.log(
    await Promise.all(
      [5, 1, 3, 2].map((n, i) =>
        s.use(async () => {
          log.push(`+${i}`);
          await spin(n);
          log.push(`-${i}`);
          if (i === 2) return "two";
          return i;
        }),
      ),
    ),
    log.splice(0).join(" "),
  );
  const q = new Bounded<number>(2);
  const writer = (async () => {
    for (let i = 1; i <= 5; i++) {
      await q.put(i);
      log.push(`w${i}`);
    }
  })();
  const got: number[] = [];
  for (let i = 0; i < 5; i++) {
    await spin(2);
    got.push(await q.take());
    log.push(`r${got.at(-1)}`);
  }
  await writer;
  console.log(got, log.splice(0).join(" "));
  const waiting = [q.take(), q.take()];
  await q.put(8);
  await q.put(9);
  console.log(await Promise.all(waiting));
  let n = 3;
  let open!: () => void;
  const gate = new Promise<void>((r) => (open = r));
  const arrive = async (name: string) => {
    log.push(`${name} in`);
    if (--n === 0) open();
    await gate;
    log.push(`${name} out`);
  };
  await Promise.all(["a", "b", "c"].map(arrive));
  console.log(log.join(", "));
  await s.use(() => Promise.reject(new Error("inside"))).catch((e: Error) => console.log(e.message));
  console.log(await s.use(async () => "free again"));
}
void main();
