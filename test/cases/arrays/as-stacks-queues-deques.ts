// push, pop, shift and unshift in loops, while changing length, with many arguments and none.
const d: number[] = [];
const log: unknown[] = [];
log.push(d.pop(), d.shift(), d.push(), d.unshift(), d.push(1, 2, 3), d.unshift(-1, 0), d.length);
while (d.length > 2) {
  log.push(d.length % 2 ? d.pop() : d.shift());
}
console.log(log, d);
const queue: [n: number, depth: number][] = [[1, 0]];
const seen: string[] = [];
for (let item; (item = queue.shift());) {
  const [n, depth] = item;
  seen.push(`${"·".repeat(depth)}${n}`);
  if (n < 4) queue.push([n * 2, depth + 1], [n * 2 + 1, depth + 1]);
}
console.log(seen.join(" "));
const ring: string[] = [..."abcdef"];
for (let i = 0; ring.length > 1; i++) {
  ring.push(ring.shift()!);
  if (i % 2) console.log(ring.shift(), ring.join(""));
}
const big = Array.from({ length: 2000 }, (_, i) => i);
let sum = 0;
while (big.length) sum += big.shift()! - (big.pop() ?? 0);
console.log(sum, (big.length = 0), ring);
big[3] = 1;
console.log(big.length, big, big.unshift(9), big.pop(), big);
