// What a store makes of a number, what a load gives, and what lies outside.
const values = [1.5, 2.5, -0.5, 127, 128, 255, 256, -1, -129, 65535, 2 ** 31, 2 ** 32 + 5, 1e20, NaN, Infinity, -Infinity, -0];
console.log(new Int8Array(values));
console.log(new Uint8Array(values));
console.log(new Uint8ClampedArray(values));
console.log(new Int16Array(values));
console.log(new Uint16Array(values));
console.log(new Int32Array(values));
console.log(new Uint32Array(values));
console.log(new Float32Array(values));
console.log(new Float64Array(values));
const wide = [0n, -1n, 2n ** 63n, 2n ** 64n + 3n, -(2n ** 63n), 2n ** 62n, 12345678901234567890n];
console.log(new BigInt64Array(wide), new BigUint64Array(wide));

const ints = new Int32Array(4);
for (let i = -1; i < 6; i++) ints[i] = i * 10;
ints[1.5] = 7;
ints[NaN] = 8;
ints[-0] = 9;
const read = (index: number): number | undefined => ints[index];
console.log(ints, [-1, 4, 0.5, NaN, -0, 3, 2 ** 32, Infinity].map(read), ints.length);
const at = ints[7] ?? "none";
console.log(at, ints[2] === undefined, (ints[9] ?? -1) + 1);

const unsigned = new Uint32Array(3);
unsigned[0]!--;
unsigned[1]! += 4294967295;
unsigned[2]! ||= 5;
console.log(unsigned, unsigned[0]! + 1, unsigned[0]! >>> 1, unsigned[0]! | 0, unsigned[2]!++, ++unsigned[2]!);
const shorts = new Int16Array(2);
shorts[0] = 40000;
shorts[1] = (shorts[0]! * shorts[0]!) & 0xffff;
console.log(shorts);
const halves = new Float32Array(1);
halves[0] = 0.1;
console.log(halves[0], halves[0] === Math.fround(0.1), (halves[0] = 0.3));
const big = new BigUint64Array(1);
big[0] = -1n;
big[0]! -= 1n;
console.log(big[0], big[0]! + 2n, typeof big[0]);

function total(list: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) sum += list[i]!;
  for (const each of list) sum += each;
  return sum;
}
console.log(total(Float64Array.of(1, 2.5, -3)), total(new Float64Array(0)));
function histogram(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  return counts;
}
const counts = histogram(Uint8Array.from("hello world", (c) => c.charCodeAt(0)));
console.log(counts["l".charCodeAt(0)], counts.reduce((a, b) => a + b));
