// A sleep that a signal cuts short, as plugins write it.
function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(signal!.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}
async function work(signal: AbortSignal): Promise<number> {
  let turns = 0;
  try {
    for (;;) {
      await sleep(2, signal);
      turns++;
    }
  } catch (error) {
    console.log("ended by", String(error), turns > 1);
  }
  return 7;
}
const controller = new AbortController();
setTimeout(() => controller.abort(), 30);
console.log(await work(controller.signal));
await sleep(1);
