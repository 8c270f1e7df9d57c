// allSettled, any, race, withResolvers, try.
const later = <T>(value: T, delay: number): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), delay));
const never = (reason: string, delay: number): Promise<never> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(reason)), delay));
async function main(): Promise<void> {
  const settled = await Promise.allSettled([1, later(2, 20), Promise.reject("no"), never("late", 1)]);
  for (const result of settled) {
    console.log(result.status, result.status === "fulfilled" ? result.value : String(result.reason));
  }
  console.log(await Promise.allSettled([]));
  console.log(await Promise.any([never("x", 1), later("slow", 300), later("fast", 30)]));
  try {
    await Promise.any([never("x", 2), Promise.reject(5)]);
  } catch (error) {
    console.log(error instanceof AggregateError, String(error));
    console.log((error as AggregateError).errors.map(String));
  }
  await Promise.any([]).catch((error: unknown) => console.log((error as AggregateError).errors.length));
  console.log(await Promise.race([later("a", 200), later("b", 20), never("c", 300)]));
  console.log(await Promise.race([Promise.reject("first"), 1]).catch((reason: unknown) => `rejected ${String(reason)}`));
  Promise.race([]).then(() => console.log("never"));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  setTimeout(resolve, 1, 42);
  console.log(await promise);
  reject(new Error("ignored"));
  console.log(await Promise.try((a: number, b: number) => a + b, 3, 4));
  console.log(await Promise.try(() => { throw new Error("sync"); }).catch((error: unknown) => String(error)));
  console.log(await Promise.try(async () => "async"));
  console.log(await Promise.resolve(), Promise.resolve(promise) === promise);
}
main();
