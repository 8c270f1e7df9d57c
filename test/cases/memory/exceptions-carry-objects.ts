class Failure extends Error {
  readonly trail: string[] = [];
  constructor(message: string, readonly payload: { items: string[] }) {
    super(message);
  }
}
function work(n: number): string {
  try {
    if (n === 0) throw new Failure("bottom " + n, { items: ["p" + n, "q".repeat(3)] });
    return work(n - 1);
  } catch (e) {
    if (e instanceof Failure) e.trail.push(`level ${n}`);
    throw e;
  } finally {
    Array.from({ length: 5 }, (_, i) => `garbage ${i}`).join();
  }
}
for (let i = 0; i < 10; i++) {
  try {
    work(i);
  } catch (e) {
    if (!(e instanceof Failure)) throw e;
    if (i % 3 === 0) console.log(e.message, e.payload, e.trail.length, e.trail.at(-1));
  }
}
const causes: Error[] = [];
for (let i = 0; i < 20; i++) causes.push(new Error("e" + i, { cause: causes.at(-1) }));
let depth = 0;
for (let c: unknown = causes.at(-1); c instanceof Error; c = c.cause) depth++;
console.log(depth, (causes[19]?.cause as Error).message); // expect: 20 e18
