// Promise tools with timers: a pool, a token bucket, retry with backoff, debounce, a deadline and a circuit breaker.

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Virtual time: what is scheduled runs in order, however long it says to wait. */
class VirtualClock {
  now = 0;
  readonly #queue: { at: number; seq: number; wake: () => void }[] = [];
  #seq = 0;
  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#queue.push({ at: this.now + ms, seq: this.#seq++, wake });
      this.#queue.sort((a, b) => a.at - b.at || a.seq - b.seq);
    });
  }
  async run(): Promise<number> {
    for (let idle = 0; idle < 20;) {
      await Promise.resolve();
      idle++;
      if (idle < 20) continue;
      const next = this.#queue.shift();
      if (next === undefined) break;
      this.now = next.at;
      next.wake();
      idle = 0;
    }
    return this.now;
  }
}

class Pool {
  private active = 0;
  private readonly waiting: Array<() => void> = [];
  peak = 0;
  constructor(readonly size: number) {}
  async run<T>(task: () => Promise<T> | T): Promise<T> {
    if (this.active >= this.size) await new Promise<void>((go) => this.waiting.push(go));
    this.active++;
    this.peak = Math.max(this.peak, this.active);
    try {
      return await task();
    } finally {
      this.active--;
      this.waiting.shift()?.();
    }
  }
  map<A, B>(items: Iterable<A>, f: (item: A, index: number) => Promise<B>): Promise<B[]> {
    return Promise.all(Array.from(items, (item, i) => this.run(() => f(item, i))));
  }
}

class TokenBucket {
  #tokens: number;
  #last: number;
  constructor(
    private readonly clock: VirtualClock,
    readonly options: Readonly<{ capacity: number; perSecond: number }>,
  ) {
    this.#tokens = options.capacity;
    this.#last = clock.now;
  }
  async take(count = 1): Promise<number> {
    const { capacity, perSecond } = this.options;
    if (count > capacity) throw new RangeError(`${count} is more than the bucket holds`);
    for (;;) {
      this.#tokens = Math.min(capacity, this.#tokens + ((this.clock.now - this.#last) * perSecond) / 1000);
      this.#last = this.clock.now;
      if (this.#tokens >= count) {
        this.#tokens -= count;
        return this.clock.now;
      }
      await this.clock.sleep(Math.ceil(((count - this.#tokens) * 1000) / perSecond));
    }
  }
}

interface RetryOptions<E extends Error = Error> {
  attempts?: number;
  delay?: (attempt: number) => number;
  retryable?: (error: unknown) => error is E;
  onRetry?: (info: { attempt: number; error: E; wait: number }) => void;
}

class TransientError extends Error {
  override readonly name = "TransientError";
}
class GaveUp extends AggregateError {
  constructor(errors: Error[]) {
    super(errors, `gave up after ${errors.length} attempts`);
  }
}

async function retry<T>(
  clock: VirtualClock,
  task: (attempt: number) => Promise<T>,
  options: RetryOptions = {},
): Promise<T> {
  const {
    attempts = 3,
    delay = (n) => 100 * 2 ** (n - 1),
    retryable = (e): e is Error => e instanceof TransientError,
    onRetry,
  } = options;
  const errors: Error[] = [];
  for (let attempt = 1; ; attempt++) {
    try {
      return await task(attempt);
    } catch (error) {
      if (!retryable(error)) throw error;
      errors.push(error);
      if (attempt >= attempts) throw new GaveUp(errors);
      const wait = delay(attempt);
      onRetry?.({ attempt, error, wait });
      await clock.sleep(wait);
    }
  }
}

const withDeadline = <T>(clock: VirtualClock, ms: number, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    clock.sleep(ms).then((): never => {
      throw new Error(`no answer within ${ms} ms`);
    }),
  ]);

function debounce<A extends unknown[]>(
  clock: VirtualClock,
  ms: number,
  f: (...args: A) => void,
): ((...args: A) => void) & { calls: number } {
  let latest = 0;
  const debounced = (...args: A) => {
    const mine = ++latest;
    debounced.calls++;
    void clock.sleep(ms).then(() => {
      if (mine === latest) f(...args);
    });
  };
  debounced.calls = 0;
  return debounced;
}

class CircuitBreaker {
  state: "closed" | "open" | "half-open" = "closed";
  private failures = 0;
  private openedAt = -Infinity;
  constructor(
    private readonly clock: VirtualClock,
    private readonly limit: number,
    private readonly cooldown: number,
  ) {}
  async call<T>(task: () => Promise<T>): Promise<T> {
    if (this.state === "open") {
      if (this.clock.now - this.openedAt < this.cooldown) throw new Error("circuit is open");
      this.state = "half-open";
    }
    try {
      const value = await task();
      [this.state, this.failures] = ["closed", 0];
      return value;
    } catch (e) {
      if (++this.failures >= this.limit || this.state === "half-open") {
        this.state = "open";
        this.openedAt = this.clock.now;
      }
      throw e;
    }
  }
}

const describe = (r: PromiseSettledResult<unknown>) =>
  r.status === "fulfilled" ? `ok ${r.value}` : `failed: ${r.reason instanceof Error ? r.reason.message : r.reason}`;

async function scenario(title: string, body: (clock: VirtualClock) => Promise<void>): Promise<void> {
  console.log(`-- ${title}`);
  const clock = new VirtualClock();
  const done = body(clock);
  const end = await clock.run();
  await done;
  console.log(`   ended at ${end}`);
}

await scenario("pool", async (clock) => {
  const pool = new Pool(2);
  const order: string[] = [];
  const results = await pool.map([30, 10, 20, 5], async (ms, i) => {
    order.push(`+${i}`);
    await clock.sleep(ms);
    order.push(`-${i}@${clock.now}`);
    return ms * i;
  });
  console.log(results, order.join(" "), pool.peak);
});
await scenario("bucket", async (clock) => {
  const bucket = new TokenBucket(clock, { capacity: 3, perSecond: 10 });
  console.log(await Promise.all([1, 1, 2, 1, 3].map((n) => bucket.take(n))));
  await bucket.take(4).catch((e: RangeError) => console.log(e.name, e.message));
});
await scenario("retry", async (clock) => {
  const flaky = (failures: number) => async (attempt: number) => {
    if (attempt <= failures) throw new TransientError(`try ${attempt}`);
    return `done at ${clock.now}`;
  };
  console.log(
    await retry(clock, flaky(2), {
      onRetry: ({ attempt, error, wait }) => console.log("retry", attempt, error.message, wait),
    }),
  );
  try {
    await retry(clock, flaky(9), { attempts: 2, delay: () => 7 });
  } catch (e) {
    if (e instanceof AggregateError)
      console.log(
        e instanceof GaveUp,
        e.message,
        e.errors.map((x: unknown) => String(x)),
      );
  }
  await retry(clock, async () => {
    throw new SyntaxError("for good");
  }).catch((e) => console.log(String(e), clock.now));
});
await scenario("deadline and breaker", async (clock) => {
  const settled = await Promise.allSettled([
    withDeadline(
      clock,
      50,
      clock.sleep(20).then(() => "fast"),
    ),
    withDeadline(
      clock,
      50,
      clock.sleep(80).then(() => "slow"),
    ),
    withDeadline(clock, 50, Promise.reject("at once")),
  ]);
  console.log(settled.map(describe), settled[2]);
  const breaker = new CircuitBreaker(clock, 2, 100);
  const fail = () => Promise.reject(new Error("down"));
  for (const [wait, task] of [
    [0, fail],
    [0, fail],
    [10, fail],
    [100, fail],
    [50, async () => 1],
    [60, async () => 2],
  ] as const) {
    await clock.sleep(wait);
    const [r] = await Promise.allSettled([breaker.call<number>(task)]);
    console.log(clock.now, describe(r), breaker.state);
  }
});
await scenario("debounce", async (clock) => {
  const seen: unknown[][] = [];
  const search = debounce(clock, 30, (text: string, page?: number) => void seen.push([text, page, clock.now]));
  for (const [text, pause] of [
    ["a", 10],
    ["ab", 10],
    ["abc", 40],
    ["abcd", 0],
  ] as [string, number][]) {
    search(text, ...(text.length > 3 ? [2] : []));
    await clock.sleep(pause);
  }
  await clock.sleep(100);
  console.log(seen, search.calls);
});
const started = performance.now();
await Promise.all([sleep(3), sleep(1)]);
console.log(performance.now() - started >= 2);
