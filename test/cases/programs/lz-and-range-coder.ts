// Compression: LZ77 with a hash chain, run lengths, Huffman-free range coding with adaptive models; all round trips.
// gc-stress: 1000

type Compressed = { readonly algorithm: string; readonly bytes: Uint8Array };

interface Codec {
  readonly name: string;
  encode(input: Uint8Array): Uint8Array;
  decode(input: Uint8Array): Uint8Array;
}

class ByteSink {
  private buffer = new Uint8Array(8);
  private used = 0;
  write(...bytes: readonly number[]): void {
    for (const b of bytes) {
      if (this.used >= this.buffer.byteLength) {
        const old = this.buffer;
        this.buffer = new Uint8Array(old.length << 1);
        this.buffer.set(old, 0);
      }
      this.buffer[this.used++] = b;
    }
  }
  varint(n: number): void {
    while (n >= 0x80) {
      this.write((n & 0x7f) | 0x80);
      n >>>= 7;
    }
    this.write(n);
  }
  copy(distance: number, length: number): void {
    if (distance > this.used || distance < 1) throw new RangeError(`distance ${distance} with ${this.used} bytes`);
    for (let i = 0; i < length; i++) this.write(this.buffer[this.used - distance]!);
  }
  get length() {
    return this.used;
  }
  done(): Uint8Array {
    return this.buffer.subarray(0, this.used);
  }
}

class ByteSource {
  #at = 0;
  constructor(readonly bytes: Uint8Array) {}
  get more(): boolean {
    return this.#at < this.bytes.length;
  }
  read(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError("unexpected end");
    return byte;
  }
  readOr(fallback: number): number {
    return this.bytes[this.#at++] ?? fallback;
  }
  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const b = this.read();
      value |= (b & 0x7f) << shift;
      if (b < 0x80) return value;
    }
  }
}

const lz77: Codec = {
  name: "lz77",
  encode(input) {
    const out = new ByteSink();
    out.varint(input.length);
    const chains = new Map<number, number[]>();
    const hash = (i: number) => (input[i]! << 16) | (input[i + 1]! << 8) | input[i + 2]!;
    const remember = (i: number) => {
      if (i + 2 >= input.length) return;
      const h = hash(i);
      const chain = chains.get(h);
      if (chain === undefined) chains.set(h, [i]);
      else if (chain.push(i) > 16) chain.shift();
    };
    let literals: number[] = [];
    const flush = () => {
      if (literals.length === 0) return;
      out.varint(literals.length << 1);
      out.write(...literals);
      literals = [];
    };
    for (let i = 0; i < input.length;) {
      let best = { length: 0, distance: 0 };
      for (const start of (i + 2 < input.length && chains.get(hash(i))) || []) {
        let length = 0;
        while (i + length < input.length && input[start + length] === input[i + length]) length++;
        if (length >= best.length) best = { length, distance: i - start };
      }
      const step = best.length >= 4 ? best.length : 1;
      if (step > 1) {
        flush();
        out.varint((best.length << 1) | 1);
        out.varint(best.distance);
      } else literals.push(input[i]!);
      for (let k = 0; k < step; k++) remember(i + k);
      i += step;
    }
    flush();
    return out.done();
  },
  decode(input) {
    const source = new ByteSource(input);
    const size = source.varint();
    const out = new ByteSink();
    while (out.length < size) {
      const head = source.varint();
      if (head & 1) out.copy(source.varint(), head >>> 1);
      else for (let n = head >>> 1; n-- > 0;) out.write(source.read());
    }
    return out.done();
  },
};

const runLength: Codec = {
  name: "rle",
  encode(input) {
    const out = new ByteSink();
    for (let i = 0, j: number; i < input.length; i = j) {
      for (j = i + 1; j < input.length && input[j] === input[i] && j - i < 255;) j++;
      out.write(j - i, input[i]!);
    }
    return out.done();
  },
  decode(input) {
    const out: number[] = [];
    for (let i = 0; i < input.length; i += 2) out.push(...new Array<number>(input[i]!).fill(input[i + 1]!));
    return new Uint8Array(out);
  },
};

class BitModel {
  static readonly #SCALE = 1 << 12;
  probability = BitModel.#SCALE / 2;
  bound(range: number): number {
    return (range >>> 12) * this.probability;
  }
  learn(bit: 0 | 1): void {
    if (bit === 0) this.probability += (BitModel.#SCALE - this.probability) >> 4;
    else this.probability -= this.probability >> 4;
  }
}

class ByteModel {
  readonly #tree = Array.from({ length: 256 }, () => new BitModel());
  *visit(): Generator<BitModel, void, 0 | 1> {
    let node = 1;
    for (let i = 0; i < 8; i++) {
      const bit = yield this.#tree[node]!;
      node = (node << 1) | bit;
    }
  }
}

class RangeEncoder {
  private low = 0n;
  private range = 0xffffffff;
  private pending: number[] = [];
  readonly out = new ByteSink();
  bit(model: BitModel, bit: 0 | 1): void {
    const bound = model.bound(this.range);
    if (bit === 0) this.range = bound;
    else {
      this.low += BigInt(bound);
      this.range -= bound;
    }
    model.learn(bit);
    for (; this.range < 1 << 24; this.range = (this.range << 8) >>> 0) this.shift();
  }
  private shift(): void {
    if (this.low > 0xffffffffn) {
      for (let i = this.pending.length - 1; i >= 0; i--) {
        this.pending[i] = (this.pending[i]! + 1) & 0xff;
        if (this.pending[i] !== 0) break;
      }
      this.low &= 0xffffffffn;
    }
    this.pending.push(Number(this.low >> 24n));
    this.low = (this.low & 0xffffffn) << 8n;
  }
  finish(): Uint8Array {
    for (let i = 0; i < 5; i++) this.shift();
    this.out.write(...this.pending);
    return this.out.done();
  }
}

class RangeDecoder {
  private code = 0;
  private range = 0xffffffff;
  constructor(private readonly source: ByteSource) {
    for (let i = 0; i < 4; i++) this.code = ((this.code << 8) | source.readOr(0)) >>> 0;
  }
  bit(model: BitModel): 0 | 1 {
    const bound = model.bound(this.range);
    const bit: 0 | 1 = this.code < bound ? 0 : 1;
    if (bit === 0) this.range = bound;
    else {
      this.code -= bound;
      this.range -= bound;
    }
    model.learn(bit);
    while (this.range < 2 ** 24) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | this.source.readOr(0)) >>> 0;
    }
    return bit;
  }
}

const range: Codec = {
  name: "range",
  encode(input) {
    const encoder = new RangeEncoder();
    const models = new Map<number, ByteModel>();
    let context = 0;
    for (const byte of [...new Uint8Array(Uint16Array.of(input.length).buffer), ...input]) {
      const model = models.get(context) ?? new ByteModel();
      models.set(context, model);
      const walk = model.visit();
      let step = walk.next();
      for (let i = 7; !step.done; i--) {
        const bit = ((byte >> i) & 1) as 0 | 1;
        encoder.bit(step.value, bit);
        step = walk.next(bit);
      }
      context = byte >> 5;
    }
    return encoder.finish();
  },
  decode(input) {
    const decoder = new RangeDecoder(new ByteSource(input));
    const models: Record<number, ByteModel> = {};
    let context = 0;
    const next = () => {
      const walk = (models[context] ??= new ByteModel()).visit();
      let byte = 0;
      for (let step = walk.next(); !step.done;) {
        const bit = decoder.bit(step.value);
        byte = (byte << 1) | bit;
        step = walk.next(bit);
      }
      context = byte >> 5;
      return byte;
    };
    const length = next() | (next() << 8);
    return Uint8Array.from({ length }, next);
  },
};

const chain = (...codecs: [Codec, ...Codec[]]): Codec => ({
  name: codecs.map((c) => c.name).join("+"),
  encode: (input) => codecs.reduce((data, c) => c.encode(data), input),
  decode: (input) => codecs.reduceRight((data, c) => c.decode(data), input),
});

const ascii = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const samples: Record<string, Uint8Array> = {
  empty: ascii(""),
  short: ascii("abcabcabcabcabcabcabc!"),
  text: ascii(
    "it was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness. ".repeat(
      3,
    ),
  ),
  zeros: new Uint8Array(500),
  noise: Uint8Array.from(
    { length: 300 },
    (() => {
      let s = 7;
      return () => (s = (s * 75 + 74) % 65537) & 0xff;
    })(),
  ),
};
for (const codec of [lz77, runLength, range, chain(lz77, range)]) {
  const sizes: [name: string, from: number, to: number][] = [];
  for (const [name, data] of Object.entries(samples)) {
    const packed: Compressed = { algorithm: codec.name, bytes: codec.encode(data) };
    const back = codec.decode(packed.bytes);
    if (back.length !== data.length || back.some((b, i) => b !== data[i]))
      throw new Error(`${codec.name} does not round-trip ${name}`);
    sizes.push([name, data.length, packed.bytes.length]);
  }
  console.log(codec.name, sizes);
}
console.log(lz77.encode(samples["short"]!), range.encode(ascii("aaaaaaaa")));
for (const broken of [Uint8Array.of(5, 3, 1), Uint8Array.of(5), Uint8Array.of(200)]) {
  try {
    console.log(lz77.decode(broken));
  } catch (e) {
    console.log(String(e));
  }
}
