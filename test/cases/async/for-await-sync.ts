// for await over sync iterables: values are awaited one by one; a rejected one closes the iterator.
function* items(): Generator<number | Promise<number>> {
  try {
    yield 1;
    yield Promise.resolve(2);
    yield new Promise<number>((resolve) => setTimeout(() => resolve(3), 1));
    yield Promise.reject(new Error("four"));
    yield 5;
  } finally {
    console.log("closed");
  }
}
async function main(): Promise<void> {
  try {
    for await (const x of items()) console.log(x);
  } catch (error) {
    console.log("caught", (error as Error).message);
  }
  for await (const x of items()) {
    console.log(x);
    if (x === 2) break;
  }
  for await (const x of [Promise.resolve("a"), "b"]) console.log(x);
  for await (const [key, value] of new Map([["k", Promise.resolve(1)]])) console.log(key, value instanceof Promise);
  for await (const c of "hé") console.log(c);
  let target = { x: 0 };
  for await (target.x of new Set([1, 2])) console.log(target);
  for await (const { a, b = a } of [{ a: 1 }, Promise.resolve({ a: 2, b: 3 })] as { a: number; b?: number }[]) console.log(a, b);
  const own = { i: 0, next() { return { value: this.i++, done: this.i > 3 }; }, [Symbol.iterator]() { return this; } };
  for await (const x of own) console.log("own", x);
}
main();
