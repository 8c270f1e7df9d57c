// gc-stress: 100000
// 100 000 links: promises that wait for each other, then chains, recursion of async calls, awaits in a loop.
const links = 100_000;
let first!: (value: number) => void;
let promise = new Promise<number>((resolve) => {
  first = resolve;
});
for (let i = 0; i < links; i++) promise = promise.then((n) => n + 1);
first(0);
console.log(await promise);
let nested: Promise<number> = Promise.resolve(0);
for (let i = 0; i < links; i++) {
  const inner = nested;
  nested = (async () => (await inner) + 1)();
}
console.log(await nested);
let adopted: Promise<number> = Promise.resolve(1);
for (let i = 0; i < links; i++) {
  const inner = adopted;
  adopted = new Promise((resolve) => resolve(inner));
}
console.log(await adopted);
async function countdown(n: number): Promise<number> {
  await null;
  return n === 0 ? 0 : 1 + (await countdown(n - 1));
}
console.log(await countdown(10_000));
let sum = 0;
for (let i = 0; i < links; i++) sum += await i;
for (let i = 0; i < links; i++) sum += await Promise.resolve(i);
console.log(sum);
console.log((await Promise.all(Array.from({ length: 10_000 }, async (_, i) => i))).length);
