// A ring buffer, a bit set, a bit reader and writer, a matrix in a flat Float64Array, growing copies.
class BitSet {
  #w = new Uint32Array(1);
  add(i: number) {
    if (i >> 5 >= this.#w.length) {
      const old = this.#w;
      this.#w = new Uint32Array(Math.max(old.length * 2, (i >> 5) + 1));
      this.#w.set(old);
    }
    this.#w[i >> 5]! |= 1 << (i & 31);
    return this;
  }
  has(i: number) {
    return ((this.#w[i >> 5] ?? 0) & (1 << (i & 31))) !== 0;
  }
  *[Symbol.iterator]() {
    for (const [w, bits] of this.#w.entries()) for (let b = bits; b; b &= b - 1) yield w * 32 + 31 - Math.clz32(b & -b);
  }
  get words() {
    return this.#w.length;
  }
}
const bits = new BitSet().add(0).add(31).add(32).add(100).add(31);
console.log([...bits], bits.has(32), bits.has(33), bits.has(9999), bits.words);
class Bits {
  #b: number[] = [];
  #n = 0;
  write(v: number, size: number) {
    for (let i = size - 1; i >= 0; i--, this.#n++) {
      if (this.#n % 8 === 0) this.#b.push(0);
      this.#b[this.#n >> 3]! |= ((v >> i) & 1) << (7 - (this.#n & 7));
    }
    return this;
  }
  get bytes() {
    return Uint8Array.from(this.#b);
  }
  static *read(bytes: Uint8Array, ...sizes: number[]) {
    let at = 0;
    for (const s of sizes) {
      let v = 0;
      for (let i = 0; i < s; i++, at++) v = (v << 1) | ((bytes[at >> 3]! >> (7 - (at & 7))) & 1);
      yield v;
    }
  }
}
const packed = new Bits().write(5, 3).write(1023, 10).write(0, 1).write(77, 7).bytes;
console.log(packed, [...Bits.read(packed, 3, 10, 1, 7)]);
class Ring {
  #a: Float64Array;
  #h = 0;
  #n = 0;
  constructor(size: number) {
    this.#a = new Float64Array(size);
  }
  push(x: number) {
    this.#a[(this.#h + this.#n) % this.#a.length] = x;
    if (this.#n < this.#a.length) this.#n++;
    else this.#h = (this.#h + 1) % this.#a.length;
    return this;
  }
  get values() {
    return Float64Array.from({ length: this.#n }, (_, i) => this.#a[(this.#h + i) % this.#a.length]!);
  }
}
const r = new Ring(3);
for (const x of [1.5, 2, 3, 4]) r.push(x);
console.log(r.values, r.values.reduce((a, b) => a + b) / 3);
const mul = (a: Float64Array, b: Float64Array, n: number) => {
  const c = new Float64Array(n * n);
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) for (let j = 0; j < n; j++) c[i * n + j]! += a[i * n + k]! * b[k * n + j]!;
  return c;
};
console.log(
  mul(Float64Array.of(1, 1, 1, 0), Float64Array.of(1, 1, 1, 0), 2),
  new Uint8Array([1, 2, 3]).subarray(1).map((x) => x * 100),
  new Int16Array(new Uint8Array([255, 1]).buffer)[0],
);
