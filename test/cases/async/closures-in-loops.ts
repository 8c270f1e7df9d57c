// Each turn's variables are its own, across awaits and in callbacks that run later.
async function main(): Promise<void> {
  const callbacks: (() => string)[] = [];
  for (let i = 0; i < 3; i++) {
    await null;
    callbacks.push(() => `let ${i}`);
    setTimeout(() => console.log("timer", i), 1);
    await null;
  }
  for (const x of ["a", "b"]) {
    const y = await Promise.resolve(x + x);
    callbacks.push(() => `${x} ${y}`);
  }
  for await (const z of [1, Promise.resolve(2)]) callbacks.push(() => `of ${z}`);
  console.log(callbacks.map((callback) => callback()).join(", "));
  let count = 0;
  const add = async (by: number): Promise<void> => {
    const before = count;
    await null;
    count = before + by;
  };
  await Promise.all([add(1), add(2), add(3)]);
  console.log("lost updates", count); // expect: lost updates 3
  await Promise.all([1, 2, 3].map(async (by) => { await null; count += by; }));
  console.log(count); // expect: 9
}
main();
