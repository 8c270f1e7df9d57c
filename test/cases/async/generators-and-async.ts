// A sync generator driven by promises, as coroutine libraries did it, beside async functions.
type Step = Promise<unknown>;
function run<T>(make: () => Generator<Step, T, unknown>): Promise<T> {
  const it = make();
  return new Promise((resolve, reject) => {
    const step = (take: () => IteratorResult<Step, T>): void => {
      try {
        const result = take();
        if (result.done === true) resolve(result.value);
        else result.value.then((value) => step(() => it.next(value)), (error: unknown) => step(() => it.throw(error)));
      } catch (error) {
        reject(error);
      }
    };
    step(() => it.next(undefined));
  });
}
const result = run(function* () {
  const a = (yield Promise.resolve(1)) as number;
  try {
    yield Promise.reject(new Error("inside"));
  } catch (error) {
    console.log((error as Error).message);
  }
  const b = (yield new Promise((resolve) => setTimeout(() => resolve(2), 1))) as number;
  return a + b;
});
console.log(await result);
console.log(await run(function* () { yield Promise.reject("out"); }).catch((reason: unknown) => `rejected ${String(reason)}`));
