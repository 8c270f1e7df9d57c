// Rejections that get a handler before the jobs are through are nobody's business.
const late = Promise.reject(new Error("late"));
queueMicrotask(() => {
  queueMicrotask(() => {
    late.catch((error: unknown) => console.log("handled", (error as Error).message));
  });
});
async function both(): Promise<void> {
  const a = Promise.reject(new Error("a"));
  const b = Promise.reject(new Error("b"));
  const results = await Promise.allSettled([a, b]);
  console.log(results.length);
}
both();
const all = Promise.all([Promise.reject(new Error("first")), Promise.reject(new Error("second"))]);
all.catch((error: unknown) => console.log(String(error)));
Promise.race([Promise.reject(new Error("race")), Promise.reject(new Error("loser"))]).catch((error: unknown) => console.log(String(error)));
async function* g(): AsyncGenerator<number> {
  throw new Error("of a generator");
}
g().next().catch((error: unknown) => console.log(String(error)));
// a chain passes the duty on
Promise.reject(new Error("chain")).then(() => 1).then(() => 2).finally(() => {}).catch(() => console.log("chain handled"));
