// Caches behind one interface: LRU on a linked list, LFU with buckets, TTL with an injected clock, a two-level cache; statistics by wrapping.
interface Cache<K, V> {
  get(key: K): V | undefined;
  set(key: K, value: V): this;
  delete(key: K): boolean;
  readonly size: number;
  [Symbol.iterator](): IterableIterator<readonly [K, V]>;
}
type Evicted<K, V> = (key: K, value: V, reason: "capacity" | "expired" | "deleted") => void;

abstract class Base<K, V> implements Cache<K, V> {
  protected onEvict: Evicted<K, V> | undefined;
  abstract get(key: K): V | undefined;
  abstract set(key: K, value: V): this;
  abstract delete(key: K): boolean;
  abstract get size(): number;
  abstract [Symbol.iterator](): IterableIterator<readonly [K, V]>;
  evicting(f: Evicted<K, V>): this { this.onEvict = f; return this; }
  get entries(): string { return Array.from(this, ([k, v]) => `${k}=${v}`).join(" "); }
}

class Entry<K, V> {
  prev: Entry<K, V> = this;
  next: Entry<K, V> = this;
  constructor(public key: K, public value: V) {}
  unlink(): this {
    [this.prev.next, this.next.prev] = [this.next, this.prev];
    this.prev = this.next = this;
    return this;
  }
  insertBefore(other: Entry<K, V>): void {
    this.prev = other.prev;
    this.next = other;
    other.prev = other.prev.next = this;
  }
}

class Lru<K, V> extends Base<K, V> {
  readonly #map = new Map<K, Entry<K, V>>();
  readonly #ring: Entry<K, V> = new Entry<K, V>(undefined as never, undefined as never);
  constructor(readonly capacity: number) {
    super();
    if (!(capacity > 0)) throw new RangeError(`capacity ${capacity}`);
  }
  override get size() { return this.#map.size; }
  get(key: K): V | undefined {
    const entry = this.#map.get(key);
    entry?.unlink().insertBefore(this.#ring);
    return entry?.value;
  }
  set(key: K, value: V): this {
    const known = this.#map.get(key);
    if (known) known.value = value;
    if (!known && this.size >= this.capacity) this.#drop(this.#ring.next, "capacity");
    const entry = known?.unlink() ?? new Entry(key, value);
    this.#map.set(key, entry);
    entry.insertBefore(this.#ring);
    return this;
  }
  delete(key: K): boolean {
    const entry = this.#map.get(key);
    return entry !== undefined && this.#drop(entry, "deleted");
  }
  #drop({ key, value }: Entry<K, V>, reason: "capacity" | "deleted"): true {
    this.#map.get(key)!.unlink();
    this.#map.delete(key);
    this.onEvict?.(key, value, reason);
    return true;
  }
  *[Symbol.iterator](): IterableIterator<readonly [K, V]> {
    for (let e = this.#ring.next; e !== this.#ring; e = e.next) yield [e.key, e.value];
  }
}

class Lfu<K, V> extends Base<K, V> {
  private readonly items = new Map<K, { value: V; uses: number }>();
  private readonly buckets: Set<K>[] = [];
  private least = 1;
  constructor(private readonly capacity: number) { super(); }
  get size() { return this.items.size; }
  private touch(key: K, item: { value: V; uses: number }): void {
    this.buckets[item.uses]?.delete(key);
    if (this.least === item.uses && !this.buckets[item.uses]?.size) this.least++;
    (this.buckets[++item.uses] ??= new Set()).add(key);
  }
  get(key: K) {
    const item = this.items.get(key);
    if (!item) return;
    this.touch(key, item);
    return item.value;
  }
  set(key: K, value: V) {
    const known = this.items.get(key);
    if (known) {
      known.value = value;
      this.touch(key, known);
      return this;
    }
    if (this.size >= this.capacity) {
      const [victim] = this.buckets[this.least]!;
      const { value: old } = this.items.get(victim!)!;
      this.delete(victim!);
      this.onEvict?.(victim!, old, "capacity");
    }
    this.items.set(key, { value, uses: 0 });
    this.touch(key, this.items.get(key)!);
    this.least = 1;
    return this;
  }
  delete(key: K) {
    const item = this.items.get(key);
    return item !== undefined && !!this.buckets[item.uses]?.delete(key) && this.items.delete(key);
  }
  *[Symbol.iterator]() { for (const bucket of this.buckets as (Set<K> | undefined)[]) if (bucket) for (const k of bucket) yield [k, this.items.get(k)!.value] as const; }
}

class Ttl<K, V> extends Base<K, V> {
  private readonly inner = new Map<K, readonly [value: V, expires: number]>();
  constructor(private readonly ms: number, private readonly now: () => number) { super(); }
  private sweep(): void {
    for (const [key, [value, expires]] of this.inner) {
      if (expires > this.now()) break;
      this.inner.delete(key);
      this.onEvict?.(key, value, "expired");
    }
  }
  get size() { this.sweep(); return this.inner.size; }
  get(key: K) { this.sweep(); return this.inner.get(key)?.[0]; }
  set(key: K, value: V) { this.inner.delete(key); this.inner.set(key, [value, this.now() + this.ms]); return this; }
  delete = (key: K) => this.inner.delete(key);
  *[Symbol.iterator](): IterableIterator<readonly [K, V]> { this.sweep(); for (const [k, [v]] of this.inner) yield [k, v]; }
}

function counted<K, V, C extends Cache<K, V>>(cache: C) {
  const stats = { hits: 0, misses: 0, get ratio() { return this.hits / (this.hits + this.misses || 1); } };
  const through = (key: K, load: (key: K) => V): V => {
    const found = cache.get(key);
    if (found !== undefined) return stats.hits++, found;
    stats.misses++;
    const value = load(key);
    cache.set(key, value);
    return value;
  };
  return { ...stats, stats, through, cache, get summary() { return `${stats.hits}/${stats.hits + stats.misses} ${(stats.ratio * 100).toFixed(1)}%`; } };
}

const log: string[] = [];
let clock = 0;
const note = (name: string): Evicted<string, number> => (k, v, why) => void log.push(`${name}:${k}=${v} ${why}`);
const caches = { lru: new Lru<string, number>(3).evicting(note("lru")), lfu: new Lfu<string, number>(3).evicting(note("lfu")), ttl: new Ttl<string, number>(5, () => clock).evicting(note("ttl")) };
for (const [name, cache] of Object.entries<Base<string, number>>(caches)) {
  clock = 0;
  const { through, ...rest } = counted<string, number, Base<string, number>>(cache);
  for (const key of "abacabadabacabaeabf") { clock++; through(key, (k) => k.charCodeAt(0)); }
  console.log(name, cache.size, cache.entries, rest.summary, rest.stats, cache.delete("a"), cache.delete("zz"), cache.get("a"));
}
console.log(log.length, log.slice(0, 4), log.filter((l) => l.endsWith("deleted")));
const two = new Lru<number, string>(2), behind = new Map<number, string>();
two.evicting((k, v) => behind.set(k, v)).set(1, "a").set(2, "b").set(1, "A").set(3, "c");
console.log([...two], behind, two, Object.keys(counted(two)), counted(two).summary);
try { new Lru(0); } catch (e) { console.log(`${e}`); }
try { new Lru(NaN); } catch (e) { console.log(e instanceof RangeError); }
