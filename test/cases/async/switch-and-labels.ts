// Control flow across awaits: switch, labels, do, nested finally, early returns.
async function f(n: number): Promise<string> {
  const path: string[] = [];
  loop: do {
    switch (await n) {
      case 0:
        path.push("zero");
        break loop;
      case 1:
        await null;
        path.push("one");
      // falls through
      case 2:
        path.push("two");
        n--;
        continue loop;
      default:
        try {
          if (n > 5) return `early ${path.join()}`;
          await Promise.reject(n);
        } catch (error) {
          path.push(`caught ${String(error)}`);
          n = 2;
        } finally {
          path.push("finally");
          await null;
        }
    }
  } while (n > 0);
  return path.join();
}
for (const n of [0, 1, 2, 4, 9]) console.log(n, await f(n));
block: {
  await null;
  if (Number(await 1) === 1) break block;
  console.log("never");
}
console.log("end");
