// A pool of workers over a queue: at most n at once, results in order.
async function mapLimit<T, U>(items: readonly T[], limit: number, work: (item: T, index: number) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  let next = 0;
  let running = 0;
  let most = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      running++;
      most = Math.max(most, running);
      results[index] = await work(items[index] as T, index);
      running--;
    }
  };
  await Promise.all(Array.from({ length: limit }, worker));
  console.log("at most", most);
  return results;
}
console.log(await mapLimit([5, 1, 4, 2, 3, 0], 2, async (n) => {
  for (let i = 0; i < n; i++) await null;
  return n * n;
}));
await mapLimit([1, 2, 3], 3, async (n) => {
  if (n === 2) throw new Error("worker failed");
  return n;
}).catch((error: unknown) => console.log(String(error)));
