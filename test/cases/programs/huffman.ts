// Huffman coding: counts, tree, code table, encoding to bits packed in hexadecimal, and decoding.
// gc-stress: 97

interface Leaf {
  readonly kind: "leaf";
  readonly weight: number;
  readonly symbol: string;
}

interface Inner {
  readonly kind: "inner";
  readonly weight: number;
  readonly left: Tree;
  readonly right: Tree;
}

type Tree = Leaf | Inner;

function countSymbols(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const symbol of text) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}

function firstSymbol(tree: Tree): string {
  return tree.kind === "leaf" ? tree.symbol : firstSymbol(tree.left);
}

function compareTrees(a: Tree, b: Tree): number {
  if (a.weight !== b.weight) return a.weight - b.weight;
  const x = firstSymbol(a);
  const y = firstSymbol(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function buildTree(counts: ReadonlyMap<string, number>): Tree | undefined {
  let trees: Tree[] = [...counts].map(([symbol, weight]) => ({ kind: "leaf", symbol, weight }));
  trees.sort(compareTrees);
  while (trees.length > 1) {
    const [left, right, ...rest] = trees as [Tree, Tree, ...Tree[]];
    const merged: Inner = { kind: "inner", weight: left.weight + right.weight, left, right };
    const at = rest.findIndex((tree) => compareTrees(merged, tree) < 0);
    trees = at < 0 ? [...rest, merged] : rest.toSpliced(at, 0, merged);
  }
  return trees[0];
}

function* codes(tree: Tree, prefix = ""): Generator<[symbol: string, code: string]> {
  if (tree.kind === "leaf") {
    yield [tree.symbol, prefix || "0"];
    return;
  }
  yield* codes(tree.left, prefix + "0");
  yield* codes(tree.right, prefix + "1");
}

class BitWriter {
  private readonly bytes: number[] = [];
  private length = 0;

  write(bits: string): void {
    for (const bit of bits) {
      const index = this.length >> 3;
      if (index === this.bytes.length) this.bytes.push(0);
      if (bit === "1") this.bytes[index] = this.bytes[index]! | (0x80 >> (this.length & 7));
      this.length++;
    }
  }

  finish(): { length: number; bytes: readonly number[] } {
    return { length: this.length, bytes: this.bytes };
  }
}

function* bitsOf(packed: { length: number; bytes: readonly number[] }): Generator<0 | 1> {
  for (let i = 0; i < packed.length; i++) {
    yield ((packed.bytes[i >> 3] ?? 0) & (0x80 >> (i & 7))) !== 0 ? 1 : 0;
  }
}

class Codec {
  private readonly table: ReadonlyMap<string, string>;

  constructor(private readonly tree: Tree) {
    this.table = new Map(codes(tree));
  }

  static for(text: string): Codec {
    const tree = buildTree(countSymbols(text));
    if (tree === undefined) throw new RangeError("nothing to encode");
    return new Codec(tree);
  }

  encode(text: string): { length: number; bytes: readonly number[] } {
    const writer = new BitWriter();
    for (const symbol of text) {
      const code = this.table.get(symbol);
      if (code === undefined) throw new RangeError(`no code for "${symbol}"`);
      writer.write(code);
    }
    return writer.finish();
  }

  decode(packed: { length: number; bytes: readonly number[] }): string {
    let out = "";
    let node = this.tree;
    for (const bit of bitsOf(packed)) {
      if (node.kind === "inner") node = bit === 1 ? node.right : node.left;
      if (node.kind === "leaf") {
        out += node.symbol;
        node = this.tree;
      }
    }
    return out;
  }

  describe(): string[] {
    return [...this.table]
      .sort(([a, x], [b, y]) => x.length - y.length || (a < b ? -1 : 1))
      .map(([symbol, code]) => `${symbol === " " ? "space" : symbol} ${code}`);
  }
}

function depth(tree: Tree): number {
  return tree.kind === "leaf" ? 0 : 1 + Math.max(depth(tree.left), depth(tree.right));
}

const hex = (bytes: readonly number[]): string => bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");

const samples = ["abracadabra", "she sells sea shells by the sea shore", "aaaa", "z", "naïve 😀😀 café"];
samples.push("0123456789".repeat(5));
for (const text of samples) {
  const codec = Codec.for(text);
  const packed = codec.encode(text);
  console.log(`"${text}"`);
  console.log(codec.describe().join(", "));
  console.log(packed.length, "bits:", hex(packed.bytes), codec.decode(packed) === text);
}

const long = Array.from({ length: 3000 }, (_, i) => "etaoinshrdlu"[Math.floor(((i * i) % 97) / 9) % 12]).join("");
const codec = Codec.for(long);
const packed = codec.encode(long);
console.log(long.length, packed.length, packed.bytes.length, codec.decode(packed) === long);
console.log(depth(buildTree(countSymbols(long))!), [...countSymbols(long)].sort(([, a], [, b]) => b - a)[0]);
for (const attempt of [() => Codec.for(""), () => codec.encode("xyz")]) {
  try {
    attempt();
  } catch (error) {
    console.log((error as Error).message);
  }
}
