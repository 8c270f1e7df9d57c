// How many ticks each way takes: await of a value, of a promise, of an async call, return of a promise, resolve(promise).
const log: string[] = [];
const step = (name: string) => (): void => {
  log.push(name);
};
function ticks(name: string, count: number): void {
  let promise = Promise.resolve();
  for (let i = 1; i <= count; i++) promise = promise.then(step(`${name}${i}`));
}
async function value(): Promise<void> {
  await 1;
  log.push("value");
}
async function promise(): Promise<void> {
  await Promise.resolve();
  log.push("promise");
}
async function empty(): Promise<void> {}
async function call(): Promise<void> {
  await empty();
  log.push("call");
}
async function returnsPromise(): Promise<void> {
  return Promise.resolve();
}
async function callReturning(): Promise<void> {
  await returnsPromise();
  log.push("return promise");
}
async function returnsAwaited(): Promise<void> {
  return await Promise.resolve();
}
async function callReturningAwaited(): Promise<void> {
  await returnsAwaited();
  log.push("return await");
}
ticks("t", 8);
value();
promise();
call();
callReturning();
callReturningAwaited();
new Promise<void>((resolve) => resolve(Promise.resolve())).then(step("resolve(promise)"));
Promise.resolve(Promise.resolve()).then(step("Promise.resolve(promise)"));
Promise.resolve().then(() => Promise.resolve()).then(step("then returns promise"));
Promise.resolve().then(() => ({ then: (resolve: (v: number) => void) => resolve(1) }) as PromiseLike<number>).then(step("then returns thenable"));
Promise.resolve().finally(() => {}).then(step("finally"));
Promise.reject().catch(() => {}).then(step("catch"));
Promise.all([1, 2]).then(step("all"));
Promise.race([1, 2]).then(step("race"));
Promise.allSettled([1]).then(step("allSettled"));
Promise.any([1]).then(step("any"));
setTimeout(() => console.log(log.join("\n")), 0);
