// An ordered map as a left-leaning red-black tree, with iterators, ranges and a check of its invariants.

const enum Color {
  Red,
  Black,
}

type Comparator<K> = (a: K, b: K) => number;

interface TreeNode<K, V> {
  key: K;
  value: V;
  color: Color;
  size: number;
  left: TreeNode<K, V> | null;
  right: TreeNode<K, V> | null;
}

function isRed<K, V>(node: TreeNode<K, V> | null): boolean {
  return node !== null && node.color === Color.Red;
}

const sizeOf = <K, V>(node: TreeNode<K, V> | null): number => node?.size ?? 0;

class SortedMap<K, V> implements Iterable<[K, V]> {
  private root: TreeNode<K, V> | null = null;
  static rotations = 0;

  constructor(
    private readonly compare: Comparator<K> = (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    entries: Iterable<readonly [K, V]> = [],
  ) {
    for (const [key, value] of entries) this.set(key, value);
  }

  get size(): number {
    return sizeOf(this.root);
  }

  get(key: K): V | undefined {
    let node = this.root;
    while (node) {
      const order = this.compare(key, node.key);
      if (order === 0) return node.value;
      node = order < 0 ? node.left : node.right;
    }
    return undefined;
  }

  has(key: K): boolean {
    return this.rank(key) < this.size && this.compare(this.at(this.rank(key))![0], key) === 0;
  }

  set(key: K, value: V): this {
    this.root = this.insert(this.root, key, value);
    this.root.color = Color.Black;
    return this;
  }

  private insert(node: TreeNode<K, V> | null, key: K, value: V): TreeNode<K, V> {
    if (node === null) return { key, value, color: Color.Red, size: 1, left: null, right: null };
    const order = this.compare(key, node.key);
    if (order < 0) node.left = this.insert(node.left, key, value);
    else if (order > 0) node.right = this.insert(node.right, key, value);
    else node.value = value;
    return this.balance(node);
  }

  delete(key: K): boolean {
    if (!this.has(key)) return false;
    if (!isRed(this.root!.left) && !isRed(this.root!.right)) this.root!.color = Color.Red;
    this.root = this.remove(this.root!, key);
    if (this.root) this.root.color = Color.Black;
    return true;
  }

  private remove(node: TreeNode<K, V>, key: K): TreeNode<K, V> | null {
    let h = node;
    if (this.compare(key, h.key) < 0) {
      if (!isRed(h.left) && !isRed(h.left!.left)) h = this.moveRedLeft(h);
      h.left = this.remove(h.left!, key);
    } else {
      if (isRed(h.left)) h = this.rotateRight(h);
      if (this.compare(key, h.key) === 0 && h.right === null) return null;
      if (!isRed(h.right) && !isRed(h.right!.left)) h = this.moveRedRight(h);
      if (this.compare(key, h.key) === 0) {
        let smallest = h.right!;
        while (smallest.left) smallest = smallest.left;
        ({ key: h.key, value: h.value } = smallest);
        h.right = this.removeMin(h.right!);
      } else {
        h.right = this.remove(h.right!, key);
      }
    }
    return this.balance(h);
  }

  private removeMin(node: TreeNode<K, V>): TreeNode<K, V> | null {
    let h = node;
    if (h.left === null) return null;
    if (!isRed(h.left) && !isRed(h.left!.left)) h = this.moveRedLeft(h);
    h.left = this.removeMin(h.left!);
    return this.balance(h);
  }

  private rotateLeft(h: TreeNode<K, V>): TreeNode<K, V> {
    const x = h.right!;
    h.right = x.left;
    x.left = h;
    [x.color, h.color] = [h.color, Color.Red];
    return this.resized(h, x);
  }

  private rotateRight(h: TreeNode<K, V>): TreeNode<K, V> {
    const x = h.left!;
    h.left = x.right;
    x.right = h;
    [x.color, h.color] = [h.color, Color.Red];
    return this.resized(h, x);
  }

  private resized(old: TreeNode<K, V>, top: TreeNode<K, V>): TreeNode<K, V> {
    SortedMap.rotations++;
    top.size = old.size;
    old.size = 1 + sizeOf(old.left) + sizeOf(old.right);
    return top;
  }

  private flip(h: TreeNode<K, V>): void {
    for (const node of [h, h.left!, h.right!]) node.color = node.color === Color.Red ? Color.Black : Color.Red;
  }

  private moveRedLeft(h: TreeNode<K, V>): TreeNode<K, V> {
    this.flip(h);
    if (!isRed(h.right!.left)) return h;
    h.right = this.rotateRight(h.right!);
    const top = this.rotateLeft(h);
    this.flip(top);
    return top;
  }

  private moveRedRight(h: TreeNode<K, V>): TreeNode<K, V> {
    this.flip(h);
    if (!isRed(h.left!.left)) return h;
    const top = this.rotateRight(h);
    this.flip(top);
    return top;
  }

  private balance(node: TreeNode<K, V>): TreeNode<K, V> {
    let h = node;
    if (isRed(h.right) && !isRed(h.left)) h = this.rotateLeft(h);
    if (isRed(h.left) && isRed(h.left!.left)) h = this.rotateRight(h);
    if (isRed(h.left) && isRed(h.right)) this.flip(h);
    h.size = 1 + sizeOf(h.left) + sizeOf(h.right);
    return h;
  }

  rank(key: K): number {
    let rank = 0;
    for (let node = this.root; node;) {
      const order = this.compare(key, node.key);
      if (order <= 0) node = node.left;
      else {
        rank += 1 + sizeOf(node.left);
        node = node.right;
      }
    }
    return rank;
  }

  at(index: number): [K, V] | undefined {
    let node = this.root;
    let i = index < 0 ? index + this.size : index;
    while (node) {
      const left = sizeOf(node.left);
      if (i === left) return [node.key, node.value];
      if (i < left) node = node.left;
      else {
        i -= left + 1;
        node = node.right;
      }
    }
    return undefined;
  }

  *range(from: K, to: K): IterableIterator<[K, V]> {
    const compare = this.compare;
    function* walk(node: TreeNode<K, V> | null): IterableIterator<[K, V]> {
      if (!node) return;
      if (compare(from, node.key) < 0) yield* walk(node.left);
      if (compare(from, node.key) <= 0 && compare(node.key, to) < 0) yield [node.key, node.value];
      if (compare(node.key, to) < 0) yield* walk(node.right);
    }
    yield* walk(this.root);
  }

  [Symbol.iterator](): Iterator<[K, V]> {
    const stack: TreeNode<K, V>[] = [];
    const push = (node: TreeNode<K, V> | null) => {
      for (; node; node = node.left) stack.push(node);
    };
    push(this.root);
    return {
      next(): IteratorResult<[K, V]> {
        const node = stack.pop();
        if (!node) return { done: true, value: undefined };
        push(node.right);
        return { done: false, value: [node.key, node.value] };
      },
    };
  }

  check(): number {
    const visit = (node: TreeNode<K, V> | null): number => {
      if (!node) return 1;
      if (isRed(node.right)) throw new Error("right-leaning red link");
      if (isRed(node) && isRed(node.left)) throw new Error("two reds in a row");
      const [l, r] = [visit(node.left), visit(node.right)];
      if (l !== r) throw new Error(`black heights ${l} and ${r}`);
      return l + (node.color === Color.Black ? 1 : 0);
    };
    return visit(this.root);
  }
}

const words = "the quick brown fox jumps over the lazy dog and then the dog sleeps while the fox runs".split(" ");
const counts = new SortedMap<string, number>();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
console.log(counts.size, counts.check(), [...counts]);
console.log([...counts.range("d", "q")].map(([word]) => word));
console.log(counts.at(0), counts.at(-1), counts.at(99), counts.rank("fox"), counts.has("cat"));

let seed = 42;
const random = (n: number) => (seed = (seed * 1103515245 + 12345) & 0x7fffffff) % n;
const numbers = new SortedMap<number, { seen: number }>((a, b) => b - a);
const model = new Map<number, { seen: number }>();
for (let i = 0; i < 300; i++) {
  const key = random(120);
  if (random(3) === 0) {
    if (numbers.delete(key) !== model.delete(key)) throw new Error(`delete ${key} differs`);
  } else {
    const entry = model.get(key) ?? { seen: 0 };
    entry.seen++;
    numbers.set(key, entry);
    model.set(key, entry);
  }
  if (i % 50 === 0) numbers.check();
}
const expected = [...model.keys()].sort((a, b) => b - a);
console.log(
  numbers.size === model.size,
  [...numbers].every(([k], i) => k === expected[i]),
);
console.log([...numbers].slice(0, 5), SortedMap.rotations);
for (const key of expected) numbers.delete(key);
console.log(
  numbers.size,
  [...numbers],
  new SortedMap(undefined, [
    [3, "c"],
    [1, "a"],
  ]).at(0),
);
console.log(new SortedMap(undefined, [["k", 1]]));
