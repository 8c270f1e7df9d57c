const log: string[] = [];
function walk(n: number): number {
  log.push(`in ${n}`);
  try {
    if (n === 0) throw new Error("end");
    return walk(n - 1) + 1;
  } catch (e) {
    if (n < 2) throw e;
    log.push(`handled at ${n}`);
    return 100;
  } finally {
    log.push(`out ${n}`);
  }
}
console.log(walk(4)); // expect: 102
console.log(log.join(" "));
let depth = 0;
function endless(): void {
  depth++;
  try {
    endless();
  } finally {
    depth--;
  }
}
try {
  endless();
} catch (e) {
  console.log(e instanceof RangeError, depth); // expect: true 0
}
