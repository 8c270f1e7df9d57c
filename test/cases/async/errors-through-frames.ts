// An error passes many async frames, awaited and returned, and keeps its identity.
class Failure extends Error {
  constructor(readonly level: number) {
    super(`level ${level}`);
    this.name = "Failure";
  }
}
async function down(n: number): Promise<number> {
  if (n === 0) throw new Failure(n);
  if (n % 3 === 0) return down(n - 1);
  if (n % 3 === 1) return await down(n - 1);
  try {
    return (await down(n - 1)) + 1;
  } finally {
    await null;
  }
}
async function* through(n: number): AsyncGenerator<number> {
  yield n;
  if (n > 0) yield* through(n - 1);
  else await down(5);
}
try {
  await down(30);
} catch (error) {
  console.log(error instanceof Failure, String(error), (error as Failure).level);
}
try {
  for await (const n of through(4)) console.log(n);
} catch (error) {
  console.log(String(error)); // expect: Failure: level 0
}
const results = await Promise.allSettled([down(1), down(2), Promise.resolve(3)]);
console.log(results.map((result) => result.status).join());
