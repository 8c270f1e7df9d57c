// Retries with growing delays, a timeout by race, cancelled work: the patterns of services.
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
let attempts = 0;
async function flaky(): Promise<string> {
  attempts++;
  await sleep(1);
  if (attempts < 3) throw new Error(`attempt ${attempts}`);
  return `ok after ${attempts}`;
}
async function retry<T>(body: () => Promise<T>, times: number): Promise<T> {
  for (let i = 0; ; i++) {
    try {
      return await body();
    } catch (error) {
      if (i + 1 >= times) throw new Error("gave up", { cause: error });
      await sleep(2 ** i);
    }
  }
}
console.log(await retry(flaky, 5));
attempts = -10;
try {
  await retry(flaky, 2);
} catch (error) {
  console.log((error as Error).message, String((error as Error).cause));
}
async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await Promise.race([promise, new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error("timeout")), ms);
    })]);
  } finally {
    clearTimeout(timer);
  }
}
console.log(await withTimeout(sleep(1).then(() => "in time"), 5000));
await withTimeout(new Promise(() => {}), 5).catch((error: unknown) => console.log(String(error)));
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let promise: Promise<T> | undefined;
  return () => (promise ??= make());
};
let made = 0;
const shared = once(async () => ++made);
console.log(await Promise.all([shared(), shared(), shared()]), made);
