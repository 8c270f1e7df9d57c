// Async methods through abstract classes, mixed with sync overrides, private async methods, async static factories and queues.
abstract class Store<K, V> {
  protected readonly log: string[] = [];
  abstract load(k: K): Promise<V | undefined>;
  async get(k: K, fallback?: () => V | Promise<V>): Promise<V> {
    const v = await this.load(k);
    this.log.push(`get ${k}`);
    if (v !== undefined) return v;
    if (fallback) return this.put(k, await fallback());
    throw new ReferenceError(`no ${k}`);
  }
  abstract put(k: K, v: V): Promise<V>;
  get history() {
    return this.log.splice(0);
  }
}
class Memory<V> extends Store<string, V> {
  #m = new Map<string, V>();
  async load(k: string) {
    return this.#m.get(k);
  }
  async put(k: string, v: V) {
    await this.#delay();
    this.#m.set(k, v);
    return v;
  }
  async #delay() {
    await null;
    this.log.push("delay");
  }
  static async from<V>(o: Record<string, V>) {
    const m = new Memory<V>();
    await Promise.all(Object.entries(o).map(([k, v]) => m.put(k, v)));
    return m;
  }
}
class Cached<V> extends Memory<V> {
  private readonly pending = new Map<string, Promise<V>>();
  override get(k: string, f?: () => V | Promise<V>): Promise<V> {
    let p = this.pending.get(k);
    if (!p) this.pending.set(k, (p = super.get(k, f).finally(() => this.pending.delete(k))));
    return p;
  }
}
class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  add<T>(f: () => Promise<T> | T): Promise<T> {
    const r = this.#tail.then(f);
    this.#tail = r.catch(() => {});
    return r;
  }
}
async function main() {
  const m = await Memory.from({ a: 1, b: 2 });
  console.log(
    await m.get("a"),
    await m.get("c", async () => 3),
    await m.get("c"),
    await m.get("zz").catch((e: Error) => `${e}`),
    m.history,
  );
  const c = new Cached<number>();
  let calls = 0;
  const slow = async () => {
    await null;
    return ++calls;
  };
  console.log(
    await Promise.all([c.get("x", slow), c.get("x", slow), c.get("y", slow)]),
    calls,
    c.history,
    c instanceof Store,
  );
  const q = new Queue();
  const order: string[] = [];
  const jobs = [3, 1, 2].map((n) =>
    q.add(async () => {
      for (let i = 0; i < n; i++) await null;
      order.push(`j${n}`);
      if (n === 1) throw new Error("j1 failed");
      return n;
    }),
  );
  console.log(
    await Promise.allSettled(jobs).then((rs) =>
      rs.map((r) => (r.status === "fulfilled" ? r.value : (r.reason as Error).message)),
    ),
    order,
  );
}
main();
