// The benchmark game's pidigits: digits of pi one after another, by an unbounded spigot over bigints (Gibbons).
function* digitsOfPi(): Generator<bigint, void, void> {
  let numerator = 1n, accumulator = 0n, denominator = 1n;
  const digit = (n: bigint): bigint => (numerator * n + accumulator) / denominator;
  for (let k = 1n; ; k++) {
    const odd = k * 2n + 1n;
    accumulator = (accumulator + numerator * 2n) * odd;
    denominator *= odd;
    numerator *= k;
    if (numerator > accumulator) continue;
    const next = digit(3n);
    if (next !== digit(4n)) continue;
    yield next;
    accumulator = (accumulator - denominator * next) * 10n;
    numerator *= 10n;
  }
}

const wanted = 3000;
let line = "", count = 0;
for (const digit of digitsOfPi()) {
  line += digit;
  count++;
  if (count % 10 === 0 || count === wanted) {
    console.log(`${line.padEnd(10)}\t:${count}`);
    line = "";
  }
  if (count === wanted) break;
}
