// Defaults, patterns and rest of async functions; what they throw rejects the promise, it is not thrown by the call.
const fails = (): never => {
  throw new Error("default");
};
async function f(a: number, b: number = a * 2, { c = b, d }: { c?: number; d: string } = { d: "x" }, ...rest: number[]): Promise<string> {
  await null;
  return `${a} ${b} ${c} ${d} ${rest.join("+")}`;
}
async function g(x: number = fails()): Promise<number> {
  return x;
}
async function h({ a = fails() }: { a?: number }): Promise<number> {
  return a;
}
const generic = async <T, U>(value: T, map: (value: T) => U | Promise<U>): Promise<[T, U]> => [value, await map(value)];
async function main(): Promise<void> {
  console.log(await f(1), await f(1, 5, { d: "y" }, 7, 8), await f(...([1, 2, { c: 3, d: "z" }, 4] as const)));
  console.log(f.length, g.name, generic.length);
  const promise = g();
  console.log("no throw");
  await promise.catch((error: unknown) => console.log((error as Error).message)); // expect: default
  await h({}).catch((error: unknown) => console.log(error instanceof Error)); // expect: true
  console.log(await generic("text", (t) => t.length), await generic(2, async (n) => n * 2));
}
main();
