// A B-tree map of order four with insertion, deletion by rebuilding a path, range scans and an invariant check.
// gc-stress: 17

interface Ordered<K> {
  (a: K, b: K): number;
}

class BNode<K, V> {
  readonly keys: K[] = [];
  readonly values: V[] = [];
  readonly children: BNode<K, V>[] = [];

  get isLeaf(): boolean {
    return this.children.length === 0;
  }
}

class BTreeMap<K, V> {
  private root = new BNode<K, V>();
  private count = 0;
  splits = 0;

  constructor(
    private readonly compare: Ordered<K>,
    private readonly order = 4,
  ) {}

  static from<V>(entries: Iterable<readonly [string, V]>): BTreeMap<string, V> {
    const tree = new BTreeMap<string, V>((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    for (const [key, value] of entries) tree.set(key, value);
    return tree;
  }

  get size(): number {
    return this.count;
  }

  get height(): number {
    let levels = 1;
    for (let node = this.root; !node.isLeaf; node = node.children[0]!) levels++;
    return levels;
  }

  get(key: K): V | undefined {
    let node: BNode<K, V> | undefined = this.root;
    while (node !== undefined) {
      const { index, found } = this.locate(node, key);
      if (found) return node.values[index];
      node = node.children[index];
    }
    return undefined;
  }

  set(key: K, value: V): this {
    const split = this.insert(this.root, key, value);
    if (split !== null) {
      const root = new BNode<K, V>();
      root.keys.push(split.key);
      root.values.push(split.value);
      root.children.push(this.root, split.right);
      this.root = root;
    }
    return this;
  }

  delete(key: K): boolean {
    if (this.get(key) === undefined) return false;
    const kept = [...this.entries()].filter(([each]) => this.compare(each, key) !== 0);
    this.root = new BNode();
    this.count = 0;
    for (const [each, value] of kept) this.set(each, value);
    return true;
  }

  *entries(node = this.root): Generator<[K, V], void> {
    for (let i = 0; i <= node.keys.length; i++) {
      const child = node.children[i];
      if (child !== undefined) yield* this.entries(child);
      if (i < node.keys.length) yield [node.keys[i]!, node.values[i]!];
    }
  }

  *range(from: K, to: K): Generator<K> {
    for (const [key] of this.entries()) {
      if (this.compare(key, to) > 0) return;
      if (this.compare(key, from) >= 0) yield key;
    }
  }

  check(): string {
    const depths = new Set<number>();
    const walk = (node: BNode<K, V>, depth: number): void => {
      if (node.keys.length >= this.order) throw new Error("node too full");
      if (!node.isLeaf && node.children.length !== node.keys.length + 1) throw new Error("wrong number of children");
      if (node.isLeaf) depths.add(depth);
      node.children.forEach((child) => walk(child, depth + 1));
    };
    walk(this.root, 0);
    let previous: K | undefined;
    for (const [key] of this.entries()) {
      if (previous !== undefined && this.compare(previous, key) >= 0) throw new Error("keys out of order");
      previous = key;
    }
    return depths.size === 1 ? "balanced" : "unbalanced";
  }

  draw(node = this.root): string {
    const keys = node.keys.join(" ");
    return node.isLeaf ? `(${keys})` : `(${keys}: ${node.children.map((child) => this.draw(child)).join(" ")})`;
  }

  private insert(node: BNode<K, V>, key: K, value: V): { key: K; value: V; right: BNode<K, V> } | null {
    const { index, found } = this.locate(node, key);
    if (found) {
      node.values[index] = value;
      return null;
    }
    if (node.isLeaf) {
      node.keys.splice(index, 0, key);
      node.values.splice(index, 0, value);
      this.count++;
    } else {
      const split = this.insert(node.children[index]!, key, value);
      if (split === null) return null;
      node.keys.splice(index, 0, split.key);
      node.values.splice(index, 0, split.value);
      node.children.splice(index + 1, 0, split.right);
    }
    return node.keys.length < this.order ? null : this.split(node);
  }

  private split(node: BNode<K, V>): { key: K; value: V; right: BNode<K, V> } {
    this.splits++;
    const middle = node.keys.length >> 1;
    const right = new BNode<K, V>();
    right.keys.push(...node.keys.splice(middle + 1));
    right.values.push(...node.values.splice(middle + 1));
    right.children.push(...node.children.splice(middle + 1));
    return { key: node.keys.pop()!, value: node.values.pop()!, right };
  }

  private locate(node: BNode<K, V>, key: K): { index: number; found: boolean } {
    let low = 0;
    let high = node.keys.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(node.keys[middle]!, key);
      if (order === 0) return { index: middle, found: true };
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return { index: low, found: false };
  }
}

const small = new BTreeMap<number, string>((a, b) => a - b);
for (const key of [10, 20, 5, 6, 12, 30, 7, 17, 3, 25]) {
  small.set(key, `v${key}`);
  console.log(small.draw());
}
console.log(small.get(12), small.get(13), small.set(12, "again").get(12), small.size, small.check());
console.log([...small.range(6, 20)], small.delete(10), small.delete(10), small.draw());

const big = new BTreeMap<number, number>((a, b) => a - b, 8);
let key = 1;
for (let i = 0; i < 3000; i++) {
  key = (key * 75 + 74) % 65537;
  big.set(key % 5000, i);
}
console.log(big.size, big.height, big.splits, big.check());
let checksum = 0;
for (const [k, v] of big.entries()) checksum = (checksum * 33 + k * 7 + v) % 1_000_007;
console.log(checksum, [...big.range(100, 120)]);

const words = BTreeMap.from("the rain in spain stays mainly in the plain".split(" ").map((w, i) => [w, i] as const));
console.log([...words.entries()].map(([w, i]) => `${w}@${i}`).join(" "), words.height, words.check());
