// What console.log shows of promises, async functions and their like.
async function f(): Promise<void> {}
async function* g(): AsyncGenerator<number> {
  yield 1;
}
class A {
  async method(): Promise<void> {}
  async *generator(): AsyncGenerator<number> {}
  static async fixed(): Promise<void> {}
}
const rejected = Promise.reject("reason");
rejected.catch(() => {});
console.log(Promise.resolve(1), Promise.resolve(), Promise.resolve("text"), rejected, new Promise(() => {}));
console.log([Promise.resolve({ a: 1, b: [2] })], { p: Promise.resolve(new Map([[1, 2]])) });
console.log(f, g, async () => {}, async function named() {}, g(), new A().method, new A().generator, A.fixed);
console.log(Promise.resolve(Promise.resolve(2)), f(), { deep: { deeper: { deepest: Promise.resolve(1) } } });
const error = new AggregateError([new Error("a").message, 2], "several");
console.log(error.name, error.message, error.errors, String(error), Object.keys(error));
console.log(Object.keys(Promise.resolve(1)), JSON_(Promise.resolve(1)));
function JSON_(value: object): string {
  return `${value instanceof Promise} ${typeof value}`;
}
const controller = new AbortController();
console.log(controller, controller.signal);
