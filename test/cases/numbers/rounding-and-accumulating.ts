// Sums in floating point, compensated sums, rounding to places, integer and fraction parts, comparisons with a tolerance.
const xs = Array.from({ length: 10 }, () => 0.1);
const kahan = (v: number[]) => {
  let s = 0,
    c = 0;
  for (const x of v) {
    const y = x - c,
      t = s + y;
    c = t - s - y;
    s = t;
  }
  return s;
};
console.log(
  xs.reduce((a, b) => a + b),
  kahan(xs),
  0.1 + 0.2,
  0.1 * 3,
  1e16 + 1,
  2 ** 53 + 2,
  9007199254740993,
  1 / 3,
  5e-324,
  1.7976931348623157e308 * 10,
);
const round = (x: number, d = 0) => Number(Math.round(Number(`${x}e${d}`)) + `e-${d}`);
console.log(
  [1.005, 2.5, -2.5, 1e21, 0.5, -0.5].map((x) => [
    round(x, 2),
    Math.round(x),
    Math.trunc(x),
    Math.floor(x),
    Math.ceil(x),
    Math.sign(x),
  ]),
);
console.log(
  [7, -7].flatMap((a) => [2, -2].map((b) => [(a / b) | 0, a % b, Math.floor(a / b), ((a % b) + b) % b])),
  5 % 0,
  -0 % 5,
  5.5 % 2,
  -1 % 1,
  2 ** 0.5 === Math.SQRT2,
  (-8) ** (1 / 3),
  Math.cbrt(-8),
  0 / 0,
  -1 / 0,
);
const near = (a: number, b: number) => Math.abs(a - b) <= Number.EPSILON * Math.max(1, Math.abs(a), Math.abs(b));
console.log(
  near(0.1 + 0.2, 0.3),
  near(1, 1.1),
  Number.isInteger(5.0),
  Number.isSafeInteger(2 ** 53),
  Number.MAX_SAFE_INTEGER,
  Number.MIN_VALUE > 0,
  Math.fround(5.5),
  Math.fround(5.05),
  Math.hypot(3, 4),
  Math.max(),
  Math.min(1, NaN),
  Math.clz32(1),
  Math.imul(0xffffffff, 5),
);
let x = 0.5,
  steps = 0;
while (x !== 0 && steps < 2000) {
  x /= 2;
  steps++;
}
console.log(
  steps,
  (123.456).toFixed(1),
  (0.000001234).toString(),
  (1e21).toString(),
  (255).toString(16),
  (0.5).toString(2),
  (-255).toString(36),
  (1234.5678).toExponential(2),
  (0.1).toPrecision(20),
  parseFloat("3.14abc"),
  parseInt("08"),
  parseInt("1e3"),
  Number(""),
  Number(" 12 "),
  Number("0b11"),
  +[],
  +"1_0",
);
