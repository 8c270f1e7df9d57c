// A least-recently-used cache on a doubly linked list and a map, with statistics and an eviction callback.
// gc-stress: 97

class Entry<K, V> {
  prev: Entry<K, V> | null = null;
  next: Entry<K, V> | null = null;

  constructor(
    readonly key: K,
    public value: V,
  ) {}
}

interface CacheStats {
  hits: number;
  misses: number;
  evictions: number;
}

interface CacheOptions<K, V> {
  capacity: number;
  onEvict?: (key: K, value: V) => void;
}

class LruCache<K, V> implements Iterable<[K, V]> {
  readonly stats: CacheStats = { hits: 0, misses: 0, evictions: 0 };
  private readonly entries = new Map<K, Entry<K, V>>();
  private head: Entry<K, V> | null = null;
  private tail: Entry<K, V> | null = null;

  constructor(private readonly options: CacheOptions<K, V>) {
    if (!Number.isInteger(options.capacity) || options.capacity < 1) {
      throw new RangeError(`capacity must be a positive integer, got ${options.capacity}`);
    }
  }

  get size(): number {
    return this.entries.size;
  }

  get(key: K): V | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined) {
      this.stats.misses++;
      return undefined;
    }
    this.stats.hits++;
    this.moveToFront(entry);
    return entry.value;
  }

  set(key: K, value: V): this {
    const existing = this.entries.get(key);
    if (existing !== undefined) {
      existing.value = value;
      this.moveToFront(existing);
      return this;
    }
    const entry = new Entry(key, value);
    this.entries.set(key, entry);
    this.pushFront(entry);
    if (this.entries.size > this.options.capacity) this.evict();
    return this;
  }

  delete(key: K): boolean {
    const entry = this.entries.get(key);
    if (!entry) return false;
    this.unlink(entry);
    return this.entries.delete(key);
  }

  getOrCompute(key: K, compute: (key: K) => V): V {
    const cached = this.get(key);
    if (cached !== undefined) return cached;
    const value = compute(key);
    this.set(key, value);
    return value;
  }

  *[Symbol.iterator](): IterableIterator<[K, V]> {
    for (let entry = this.head; entry !== null; entry = entry.next) {
      yield [entry.key, entry.value];
    }
  }

  private evict(): void {
    const oldest = this.tail;
    if (oldest === null) return;
    this.unlink(oldest);
    this.entries.delete(oldest.key);
    this.stats.evictions++;
    this.options.onEvict?.(oldest.key, oldest.value);
  }

  private moveToFront(entry: Entry<K, V>): void {
    if (this.head === entry) return;
    this.unlink(entry);
    this.pushFront(entry);
  }

  private pushFront(entry: Entry<K, V>): void {
    entry.prev = null;
    entry.next = this.head;
    if (this.head !== null) this.head.prev = entry;
    this.head = entry;
    this.tail ??= entry;
  }

  private unlink(entry: Entry<K, V>): void {
    if (entry.prev !== null) entry.prev.next = entry.next;
    else this.head = entry.next;
    if (entry.next !== null) entry.next.prev = entry.prev;
    else this.tail = entry.prev;
    entry.prev = entry.next = null;
  }
}

function show<K, V>(label: string, cache: LruCache<K, V>): void {
  const items = [...cache].map(([key, value]) => `${String(key)}=${String(value)}`);
  console.log(`${label}: [${items.join(", ")}] size=${cache.size}`);
}

const evicted: string[] = [];
const cache = new LruCache<string, number>({
  capacity: 3,
  onEvict: (key, value) => evicted.push(`${key}:${value}`),
});
cache.set("a", 1).set("b", 2).set("c", 3);
show("filled", cache);
console.log(cache.get("a"), cache.get("zzz"));
cache.set("d", 4);
show("after d", cache);
cache.set("c", 33);
show("after c again", cache);
console.log(cache.delete("a"), cache.delete("a"));
show("after delete", cache);
cache.set("e", 5).set("f", 6);
show("after e and f", cache);
console.log(evicted.join(" "), cache.stats);

const fibCache = new LruCache<number, bigint>({ capacity: 50 });
function fib(n: number): bigint {
  return fibCache.getOrCompute(n, (k) => (k < 2 ? BigInt(k) : fib(k - 1) + fib(k - 2)));
}
console.log(fib(90), fibCache.size, fibCache.stats);

try {
  new LruCache<string, string>({ capacity: 0 });
} catch (error) {
  if (error instanceof RangeError) console.log("rejected:", error.message);
}

let checksum = 0;
const numbers = new LruCache<number, number>({ capacity: 64 });
for (let i = 0; i < 5000; i++) {
  const key = (i * i + 7 * i) % 101;
  const value = numbers.get(key) ?? 0;
  numbers.set(key, value + i);
  checksum = (checksum * 31 + value) % 1000003;
}
console.log(checksum, numbers.size, numbers.stats);
