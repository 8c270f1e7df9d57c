// A promise cannot wait for itself.
let resolve!: (value: unknown) => void;
const promise = new Promise<unknown>((r) => {
  resolve = r;
});
resolve(promise);
promise.catch((error: unknown) => console.log(String(error))); // expect: TypeError: Chaining cycle detected for promise #<Promise>
const chained: Promise<unknown> = Promise.resolve().then(() => chained);
chained.catch((error: unknown) => console.log((error as Error).message));
async function own(): Promise<unknown> {
  await null;
  return started;
}
const started: Promise<unknown> = own();
started.catch((error: unknown) => console.log("async", (error as Error).message));
