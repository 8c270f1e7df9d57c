// gc-stress: 100000
// A million doubles of all magnitudes: how they are printed, and that what was printed is read as the same number.
let a = 0x12345678, b = 0x9abcdef0 | 0;
function bits(): number {
  let t = a;
  a = b;
  t ^= t << 23;
  t ^= t >>> 17;
  t ^= b ^ (b >>> 26);
  b = t | 0;
  return (a + b) >>> 0;
}
const powers: number[] = [];
for (let e = 0, p = 5e-324; e < 2098; e++, p *= 2) powers.push(p);
let hash = 0;
function mix(text: string): void {
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
}
function magnitude(): number {
  const whole = (bits() >>> 11) * 4294967296 + bits(); // below 2^53
  switch (bits() % 4) {
    case 0: return whole;
    case 1: return whole / 1000;
    default: return whole * powers[bits() % 2045]!;
  }
}
let wrong = 0;
for (let i = 1; i <= 1_000_000; i++) {
  const x = (bits() & 1) === 0 ? magnitude() : -magnitude();
  const text = String(x);
  if (i % 4 === 0) mix(text);
  if (!Object.is(Number(text), x)) wrong++;
  if (i % 40 === 0) {
    mix(x.toExponential(bits() % 21));
    mix(x.toPrecision(1 + (bits() % 21)));
    mix(x.toFixed(bits() % 10));
    mix(String(parseFloat(`${text.slice(0, 1 + (bits() % 20))}`)));
  }
  if (i % 100_000 === 0) console.log(i, hash, text);
}
console.log("wrong", wrong); // expect: wrong 0
