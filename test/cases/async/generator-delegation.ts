// yield* over async generators, sync iterables and objects; next, throw and return are passed on.
async function* inner(name: string): AsyncGenerator<string, string, string> {
  let sent = "";
  for (let i = 0; i < 3; i++) {
    try {
      sent = yield `${name}${i}:${sent}`;
    } catch (error) {
      sent = `caught ${String(error)}`;
    } finally {
      console.log("finally", name, i);
    }
  }
  return `${name} result`;
}
async function* outer(): AsyncGenerator<string, string, string> {
  const a = yield* inner("a");
  console.log("a gave", a);
  yield* ["x", Promise.resolve("y")];
  const c = yield* inner("c");
  return `outer ${c}`;
}
const show = (name: string, promise: Promise<unknown>): Promise<void> =>
  promise.then((value) => console.log(name, value), (reason: unknown) => console.log(name, "rejected", String(reason)));
async function main(): Promise<void> {
  const it = outer();
  await show("1", it.next("ignored"));
  await show("2", it.next("two"));
  await show("3", it.throw("three"));
  await show("4", it.next("four"));
  await show("5", it.next("five"));
  await show("6", it.next("six"));
  await show("7", it.next("seven"));
  await show("8", it.return("stop"));
  await show("9", it.next("nine"));
  // an iterator without return and throw
  let closed = 0;
  const plain = { i: 0, async next() { return { value: `p${this.i++}`, done: this.i > 2 }; }, [Symbol.asyncIterator]() { return this; } };
  async function* over(): AsyncGenerator<string, string, string> {
    try {
      return yield* plain as unknown as AsyncGenerator<string, string, string>;
    } finally {
      closed++;
    }
  }
  const p = over();
  await show("p1", p.next(""));
  await show("p2", p.throw("none"));
  plain.i = 0;
  const q = over();
  await show("q1", q.next(""));
  await show("q2", q.return("back"));
  console.log(closed);
}
await main();
async function* refused(): AsyncGenerator<string, string, string> {
  return yield* inner("r");
}
const failing = refused();
await failing.next("");
await show("r1", failing.return(Promise.reject("no value")));
await show("r2", failing.next("r2"));
