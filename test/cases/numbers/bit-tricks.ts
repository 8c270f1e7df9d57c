// Population count, reversal, next power of two, flags, Gray codes, xorshift, packing into 32 bits, all against slow versions.
const pop = (x: number) => {
  x -= (x >>> 1) & 0x55555555;
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};
const slow = (x: number) => [...(x >>> 0).toString(2)].filter((c) => c === "1").length;
const reverse = (x: number) => {
  let r = 0;
  for (let i = 0; i < 32; i++) r |= ((x >>> i) & 1) << (31 - i);
  return r >>> 0;
};
const values = [
  0,
  1,
  2,
  3,
  255,
  256,
  0x7fffffff,
  0x80000000,
  0xffffffff,
  -1,
  2 ** 31,
  2 ** 32 + 5,
  1.9,
  -1.9,
  NaN,
  1e20,
];
for (const v of values)
  console.log(
    v,
    v | 0,
    v >>> 0,
    ~v,
    v << 1,
    v >> 1,
    v >>> 1,
    pop(v) === slow(v),
    reverse(reverse(v)) === v >>> 0,
    v & -v,
    v ^ 0xff,
  );
const gray = (n: number) => n ^ (n >> 1);
console.log(
  Array.from({ length: 8 }, (_, i) => gray(i).toString(2).padStart(3, "0")).join(" "),
  (1 << 31) >>> 0,
  1 << 32,
  1 << 33,
  -1 >>> 31,
  -1 >> 31,
  (2 ** 31) >> 0,
  (5 & 6) | (1 ^ 3),
);
enum Flag {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  Exec = 1 << 2,
  All = Read | Write | Exec,
}
const names = (f: Flag) =>
  Object.entries(Flag)
    .filter(([, v]) => typeof v === "number" && v !== 0 && (f & v) === v)
    .map(([k]) => k);
console.log(names(Flag.Read | Flag.Exec), names(Flag.All & ~Flag.Write), names(Flag.None), Flag[5], Flag[Flag.All]);
let s = 2463534242;
const next = () => {
  s ^= s << 13;
  s ^= s >>> 17;
  s ^= s << 5;
  return s >>> 0;
};
console.log(
  next(),
  next(),
  next(),
  ((0xab << 24) | (0xcd << 16) | 0xef) >>> 0,
  [24, 16, 8, 0].map((k) => (0xabcdef12 >>> k) & 255),
  0b1010 & 0b0110,
  0o17,
  0xff_ff,
);
