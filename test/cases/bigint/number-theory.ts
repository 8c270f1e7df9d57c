// Modular powers, inverses, gcd, primality, integer roots, digits of pi, binomials, and mixing with numbers by conversion.
const pow = (b: bigint, e: bigint, m: bigint) => {
  let r = 1n;
  for (b %= m; e > 0n; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m;
  return r;
};
const egcd = (a: bigint, b: bigint): [bigint, bigint, bigint] => {
  if (!b) return [a, 1n, 0n];
  const [g, x, y] = egcd(b, a % b);
  return [g, y, x - (a / b) * y];
};
const isPrime = (n: bigint): boolean => {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n]) {
    if (n % p === 0n) return n === p;
  }
  let [d, r] = [n - 1n, 0];
  while (!(d & 1n)) ((d >>= 1n), r++);
  next: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n]) {
    let x = pow(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < r; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue next;
    }
    return false;
  }
  return true;
};
const sqrt = (n: bigint) => {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
};
console.log(
  pow(3n, 1000n, 10n ** 9n + 7n),
  egcd(240n, 46n),
  egcd(17n, 3120n)[1],
  [2n ** 61n - 1n, 2n ** 67n - 1n, 561n, 7919n].map(isPrime),
  sqrt(10n ** 40n),
  sqrt(99n),
  sqrt(2n * 10n ** 60n),
);
function* pi(): Generator<bigint> {
  let [q, r, t, k, m, x] = [1n, 0n, 1n, 1n, 3n, 3n];
  for (;;) {
    if (4n * q + r - t < m * t) {
      yield m;
      [q, r, m] = [10n * q, 10n * (r - m * t), (10n * (3n * q + r)) / t - 10n * m];
    } else [q, r, t, k, m, x] = [q * k, (2n * q + r) * x, t * x, k + 1n, (q * (7n * k + 2n) + r * x) / (t * x), x + 2n];
  }
}
console.log(
  [...pi().take(30)].join(""),
  Array.from({ length: 8 }, (_, k) => {
    let c = 1n;
    for (let i = 0n; i < BigInt(k); i++) c = (c * (50n - i)) / (i + 1n);
    return c;
  }),
  BigInt.asIntN(8, 255n),
  BigInt.asUintN(64, -1n),
  -7n / 2n,
  -7n % 2n,
  (-5n) ** 3n,
  ~5n,
  -9n >> 1n,
  5n & -2n,
  Number(2n ** 64n),
  BigInt(2 ** 53) + 1n,
  10n > 9,
  typeof 1n,
  [3n, 1n, 2n].sort().join(),
  [0n, 1n].map((b) => (b ? "t" : "f")),
  BigInt("0xff"),
  123n.toString(7),
);
