// Promise.all: values, and promises and thenables mixed, any iterable, the first failure, iterables that throw.
async function main(): Promise<void> {
  const thenable = { then: (resolve: (value: string) => void) => resolve("thenable") };
  console.log(await Promise.all([1, Promise.resolve("two"), thenable, null, undefined, { three: 3 }]));
  console.log(await Promise.all([]), await Promise.all(new Set([1, 2])), await Promise.all("ab"));
  function* items(): Generator<Promise<number>> {
    for (let i = 3; i > 0; i--) yield new Promise((resolve) => setTimeout(() => resolve(i), i * 3));
  }
  console.log(await Promise.all(items())); // expect: [ 3, 2, 1 ]
  const [n, s] = await Promise.all([Promise.resolve(1), "s"]);
  console.log(n.toFixed(1), s.length);
  try {
    await Promise.all([new Promise((resolve) => setTimeout(resolve, 5)), Promise.reject(new Error("a")), Promise.reject(new Error("b"))]);
  } catch (error) {
    console.log((error as Error).message); // expect: a
  }
  function* broken(): Generator<number> {
    try {
      yield 1;
      throw new RangeError("of the iterable");
    } finally {
      console.log("closed");
    }
  }
  await Promise.all(broken()).catch((error: unknown) => console.log(String(error)));
}
main();
