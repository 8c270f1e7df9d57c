// Async methods, generators and closures through inheritance, finally, destructuring and labelled loops; a long trace.
const log: unknown[] = [];
const sleep = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
class Base {
  protected async step(n: number): Promise<number> {
    await null;
    log.push(`base ${n}`);
    if (n > 2) throw new RangeError(`n=${n}`);
    return n;
  }
  async *items(): AsyncGenerator<number, string, boolean | undefined> {
    try {
      for (let i = 0; ; i++) {
        const stop = yield i;
        if (stop) return "stopped";
      }
    } finally {
      log.push("items closed");
      await null;
      log.push("items closed 2");
    }
  }
}
class Derived extends Base {
  override async step(n: number) {
    try {
      const r = await super.step(n);
      return r * 10;
    } catch (e) {
      if (n === 3) return -1;
      throw e;
    } finally {
      log.push(`fin ${n}`);
      await sleep(0);
    }
  }
  run = async (...ns: number[]) => {
    const out: (number | string)[] = [];
    for (const n of ns) {
      try {
        out.push(await this.step(n));
      } catch (e) {
        const { message } = e as Error;
        out.push(message);
      }
    }
    return out;
  };
  async override1(): Promise<string> {
    try {
      return await Promise.reject(new Error("lost"));
    } finally {
      return "kept";
    }
  }
  async override2(): Promise<string> {
    for (const x of [1, 2]) {
      try {
        await Promise.reject(x);
      } catch (n) {
        log.push(n);
        continue;
      } finally {
        log.push("f");
        if (x === 2) break;
      }
    }
    return "end";
  }
  static async make<T>(this: new () => T, init?: (t: T) => Promise<void> | void): Promise<T> {
    const t = new this();
    await init?.(t);
    return t;
  }
  get later() {
    return (async () => this.constructor.name)();
  }
}
async function main() {
  const d = await Derived.make((x) => void log.push(x instanceof Base));
  console.log(await d.run(1, 2, 3, 4), log.splice(0));
  console.log(await d.override1(), await d.override2(), await d.later, log.splice(0));
  for await (const x of d.items()) {
    log.push(x);
    if (x === 2) break;
  }
  console.log(log.splice(0));
  const it = d.items();
  console.log(await it.next(), await it.next(false), await it.next(true), await it.next(), log.splice(0));
  const it2 = d.items();
  await it2.next();
  console.log(
    await it2.throw(new Error("thrown in")).catch((e: Error) => e.message),
    await it2.return("r"),
    log.splice(0),
  );
  const {
    a = await Promise.resolve(1),
    b: [c, e = await (async () => "dflt")()] = [],
    ...rest
  } = await (async () =>
    ({ b: [7] as (number | string)[], z: 1, y: 2 }) as { a?: number; b?: (number | string)[]; z: number; y: number })();
  console.log(a, c, e, rest);
  const results = await Promise.allSettled(
    [1, 2, 3].map(async (n, i, all) => {
      await sleep((all.length - i) * 15);
      if (n === 2) throw `no ${n}`;
      log.push(n);
      return n;
    }),
  );
  console.log(results, log.splice(0));
  const outer = async () => {
    label: for (let i = 0; i < 3; i++) {
      for await (const x of [sleep(1).then(() => i), 5, Promise.resolve(9)]) {
        if (x === 5 && i === 1) continue label;
        if (i === 2) break label;
        log.push(`${i}:${x}`);
      }
    }
    return log.splice(0);
  };
  console.log(await outer());
  const gen = async function* (this: { k: number }, n: number) {
    yield* [n, Promise.resolve(this.k)];
    yield* (async function* () {
      yield "inner";
      return "ret";
    })();
  };
  const seen: unknown[] = [];
  for await (const v of gen.call({ k: 5 }, 1)) seen.push(v);
  console.log(seen);
  const race = await Promise.race([sleep(20).then(() => "slow"), sleep(1).then(() => "fast")]);
  console.log(race);
  try {
    await Promise.any([Promise.reject(new Error("1")), Promise.reject(2)]);
  } catch (x) {
    if (x instanceof AggregateError) console.log(x.errors.map(String), x.message);
  }
  const t: string[] = [];
  setTimeout(() => t.push("t0"));
  queueMicrotask(() => t.push("m1"));
  Promise.resolve()
    .then(() => {
      t.push("p1");
      queueMicrotask(() => t.push("m2"));
      return Promise.resolve("x");
    })
    .then((x) => t.push(x));
  (async () => {
    t.push("s");
    await 0;
    t.push("a1");
    await new Promise<void>((r) => r());
    t.push("a2");
  })();
  Promise.reject(1)
    .catch(() => t.push("c"))
    .finally(() => t.push("f"));
  new Promise<void>((r) => {
    setTimeout(() => {
      t.push("t1");
      r();
      queueMicrotask(() => t.push("tm"));
    }, 0);
  }).then(() => t.push("tp"));
  const th = {
    then(ok: (v: string) => void) {
      t.push("then");
      ok("thenable");
    },
  };
  t.push(await th);
  await sleep(5);
  console.log(t.join(" "));
}
main();
