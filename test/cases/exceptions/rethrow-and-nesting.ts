const log: string[] = [];
function level3(n: number): number {
  if (n === 0) throw new RangeError("deep");
  return n;
}
function level2(n: number): number {
  try {
    return level3(n);
  } catch (e) {
    log.push(`level2 ${(e as Error).message}`);
    throw new Error("wrapped", { cause: e });
  }
}
function level1(n: number): string {
  try {
    return String(level2(n));
  } catch (e) {
    const error = e as Error;
    log.push(`level1 ${error.message}`);
    try {
      throw error.cause;
    } catch (inner) {
      log.push(`inner ${inner instanceof RangeError}`);
      return (inner as Error).message;
    }
  }
}
console.log(level1(1), level1(0)); // expect: 1 deep
console.log(log.join("; ")); // expect: level2 deep; level1 wrapped; inner true
function retry<T>(times: number, f: (attempt: number) => T): T {
  for (let i = 1; ; i++) {
    try {
      return f(i);
    } catch (e) {
      if (i >= times) throw e;
    }
  }
}
console.log(retry(5, (i) => { if (i < 3) throw new Error(`no ${i}`); return `ok ${i}`; })); // expect: ok 3
try {
  retry(2, (i) => { throw new Error(`never ${i}`); });
} catch (e) {
  console.log((e as Error).message); // expect: never 2
}
