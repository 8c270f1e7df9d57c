// await using: what is released may take its time, and the scope waits for it, in Node's order of jobs.
class A {
  constructor(readonly n: string) { console.log("open", n); }
  async [Symbol.asyncDispose](): Promise<void> {
    console.log("closing", this.n);
    await null;
    console.log("closed", this.n);
  }
}
class S {
  constructor(readonly n: string) { console.log("open", n); }
  [Symbol.dispose](): void { console.log("close", this.n); }
}
const tick = async (name: string): Promise<void> => {
  for (let i = 0; i < 6; i++) {
    await null;
    console.log(name, i);
  }
};
async function scopes(): Promise<void> {
  {
    await using a = new A("A");
    await using b = new A("B");
    using c = new S("C");
    console.log("body", a.n, b.n, c.n);
  }
  const leave = async (): Promise<string> => {
    await using x = new A("X");
    return x.n;
  };
  console.log(await leave());
  try {
    await using y = { async [Symbol.asyncDispose]() { throw new Error("release"); } };
    console.log(typeof y);
    throw new Error("body");
  } catch (e) {
    console.log((e as SuppressedError).name, ((e as SuppressedError).error as Error).message);
  }
  await using z = new S("not async");
  for (await using q of [new A("q1"), new A("q2")]) console.log(q.n);
  console.log("end", z.n);
}
async function nothing(): Promise<void> {
  await using a = null;
  console.log("nothing", a);
}
async function stacks(): Promise<void> {
  const stack = new AsyncDisposableStack();
  stack.defer(async () => {
    await null;
    console.log("deferred");
  });
  stack.use(new A("used"));
  stack.use(new S("used, not async"));
  console.log(stack.adopt(5, (v) => console.log("adopted", v)));
  await stack.disposeAsync();
  console.log(stack.disposed);
  await stack.disposeAsync();
}
async function generators(): Promise<void> {
  async function* g(): AsyncGenerator<number> {
    await using r = new A("generator's");
    yield r.n.length;
    yield 2;
  }
  for await (const x of g()) {
    console.log(x);
    break;
  }
}
const ticking = tick("tick");
await scopes();
await ticking;
const again = tick("again");
await nothing();
console.log("after nothing");
await again;
await stacks();
await generators();
