// await inside nested labelled loops, closures over loop variables that run later, early exits from for await.
const wait = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
const later: (() => Promise<string>)[] = [];
async function* numbers(n: number, log: string[]) {
  try {
    for (let i = 0; i < n; i++) {
      await null;
      yield i;
    }
  } finally {
    log.push(`closed ${n}`);
    await null;
    log.push(`closed2 ${n}`);
  }
}
async function main() {
  const log: string[] = [];
  outer: for await (const i of numbers(5, log)) {
    for await (const j of numbers(4, log)) {
      if (j > i) continue outer;
      if (i === 2 && j === 1) break outer;
      later.push(async () => {
        await wait(0);
        return `${i}${j}`;
      });
      log.push(`${i}.${j}`);
    }
  }
  console.log(log.splice(0).join(" "));
  console.log(await Promise.all(later.map((f) => f())));
  const find = async (k: number) => {
    for await (const x of numbers(9, log)) {
      for (const y of [x, -x]) {
        try {
          if (y === k) return `found ${k}`;
        } finally {
          if (y === -2) log.push("passed -2");
        }
      }
    }
    return "none";
  };
  console.log(await find(-3), await find(40), log.splice(0));
  let i = 0;
  do {
    await wait(0);
    if (i === 1) continue;
    if (i > 2) break;
    log.push(`do ${i}`);
  } while (i++ < 5);
  console.log(log.splice(0), i);
  const squares = await Promise.all(
    Array.from({ length: 4 }, async (_, k) => {
      await wait((4 - k) * 15);
      log.push(`s${k}`);
      return k * k;
    }),
  );
  console.log(squares, log);
}
main();
