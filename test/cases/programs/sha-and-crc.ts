// Digests and encodings on typed arrays: SHA-256, CRC-32, Adler-32, FNV-1a, base64, hex and UTF-8 by hand.

const K = new Uint32Array(64);
const INITIAL = new Uint32Array(8);
{
  // The first 32 bits of the fractional parts of cube and square roots of primes.
  const fraction = (x: number) => ((x - Math.floor(x)) * 2 ** 32) >>> 0;
  let count = 0;
  outer: for (let candidate = 2; count < 64; candidate++) {
    for (let d = 2; d * d <= candidate; d++) if (candidate % d === 0) continue outer;
    if (count < 8) INITIAL[count] = fraction(Math.sqrt(candidate));
    K[count++] = fraction(Math.cbrt(candidate));
  }
}

const rotr = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

class Sha256 {
  private readonly state = INITIAL.slice();
  private readonly block = new Uint8Array(64);
  private readonly w = new Uint32Array(64);
  private filled = 0;
  private length = 0n;
  private finished = false;

  update(data: Uint8Array | string): this {
    if (this.finished) throw new Error("digest already called");
    const bytes = typeof data === "string" ? utf8(data) : data;
    this.length += BigInt(bytes.length) * 8n;
    for (const byte of bytes) this.push(byte);
    return this;
  }

  private push(byte: number): void {
    this.block[this.filled++] = byte;
    if (this.filled === 64) {
      this.compress();
      this.filled = 0;
    }
  }

  private compress(): void {
    const view = new DataView(this.block.buffer);
    const { w, state } = this;
    for (let i = 0; i < 16; i++) w[i] = view.getUint32(i * 4);
    for (let i = 16; i < 64; i++) {
      const a = w[i - 15]!,
        b = w[i - 2]!;
      const s0 = rotr(a, 7) ^ rotr(a, 18) ^ (a >>> 3);
      const s1 = rotr(b, 17) ^ rotr(b, 19) ^ (b >>> 10);
      w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
    }
    let [a, b, c, d, e, f, g, h] = [...state] as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const s1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
      const ch = (e & f) ^ (~e & g);
      const t1 = (h + s1 + ch + K[i]! + w[i]!) | 0;
      const s0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
      const maj = (a & b) ^ (a & c) ^ (b & c);
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + s0 + maj) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((value, i) => {
      state[i] = state[i]! + value;
    });
  }

  digest(): Uint8Array {
    const bits = this.length;
    this.push(0x80);
    while (this.filled !== 56) this.push(0);
    for (let shift = 56n; shift >= 0n; shift -= 8n) this.push(Number((bits >> shift) & 0xffn));
    this.finished = true;
    const out = new DataView(new ArrayBuffer(32));
    this.state.forEach((word, i) => out.setUint32(i * 4, word, false));
    return new Uint8Array(out.buffer);
  }
}

function utf8(text: string): Uint8Array {
  const out: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0)!;
    if (code < 0x80) out.push(code);
    else if (code < 0x800) out.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000) out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else out.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
  }
  return Uint8Array.from(out);
}

function fromUtf8(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i++]!;
    const extra = lead < 0x80 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
    let code = extra === 0 ? lead : lead & (0x3f >> extra);
    for (let k = 0; k < extra; k++) code = (code << 6) | (bytes[i++]! & 63);
    text += String.fromCodePoint(code);
  }
  return text;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
const crc32 = (bytes: Uint8Array): number =>
  (bytes.reduce((crc, byte) => crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8), -1) ^ -1) >>> 0;

function adler32(bytes: Uint8Array): number {
  let a = 1,
    b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const fnv1a = (bytes: Uint8Array) => bytes.reduce((h, byte) => Math.imul(h ^ byte, 0x01000193), 0x811c9dc5) >>> 0;
const fnv64 = (bytes: Uint8Array) => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash;
};

const hex = {
  encode: (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join(""),
  decode(text: string): Uint8Array {
    if (text.length % 2 !== 0) throw new RangeError("odd number of digits");
    return new Uint8Array(text.length / 2).map((_, i) => {
      const value = Number.parseInt(text.slice(2 * i, 2 * i + 2), 16);
      if (Number.isNaN(value)) throw new SyntaxError(`bad digits at ${2 * i}`);
      return value;
    });
  },
};

class Base64 {
  static readonly #alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  static readonly #values: ReadonlyMap<string, number> = new Map([...Base64.#alphabet].map((c, i) => [c, i]));

  static encode(bytes: Uint8Array): string {
    let out = "";
    for (let i = 0; i < bytes.length; i += 3) {
      const [a = 0, b, c] = bytes.subarray(i, i + 3);
      const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
      out += Base64.#alphabet[bits >> 18]! + Base64.#alphabet[(bits >> 12) & 63];
      out += b === undefined ? "=" : Base64.#alphabet[(bits >> 6) & 63];
      out += c === undefined ? "=" : Base64.#alphabet[bits & 63];
    }
    return out;
  }

  static decode(text: string): Uint8Array {
    const clean = text.replaceAll("=", "");
    const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
    let bits = 0,
      count = 0,
      at = 0;
    for (const c of clean) {
      const value = this.#values.get(c);
      if (value === undefined) throw new SyntaxError(`not base64: ${c}`);
      bits = (bits << 6) | value;
      if ((count += 6) >= 8) out[at++] = (bits >> (count -= 8)) & 0xff;
    }
    return out;
  }
}

console.log(K.subarray(0, 4), INITIAL);
const samples = ["", "abc", "The quick brown fox jumps over the lazy dog", "grüße, 世界 🎉", "a".repeat(200)];
for (const sample of samples) {
  const bytes = utf8(sample);
  console.log(sample.length > 20 ? `${sample.slice(0, 20)}…` : sample, bytes.length, fromUtf8(bytes) === sample);
  console.log(" sha256", hex.encode(new Sha256().update(bytes).digest()));
  console.log(
    " crc32 ",
    crc32(bytes).toString(16),
    "adler",
    adler32(bytes).toString(16),
    "fnv",
    fnv1a(bytes),
    fnv64(bytes).toString(16),
  );
  const encoded = Base64.encode(bytes);
  console.log(" base64", encoded.slice(0, 60), fromUtf8(Base64.decode(encoded)) === sample);
}
const parts = new Sha256();
for (const word of ["The quick ", "brown fox ", "jumps over ", "the lazy dog"]) parts.update(word);
console.log(parts.digest());
console.log(hex.decode("00ff10"), Base64.decode("aGk="));
for (const bad of [
  () => parts.update("x"),
  () => hex.decode("abc"),
  () => hex.decode("zz"),
  () => Base64.decode("a*b"),
]) {
  try {
    bad();
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
