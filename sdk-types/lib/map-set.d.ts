// Maps and sets, which iterate in insertion order and may be changed while they are iterated.

/** A map that is only read. */
interface ReadonlyMap<K, V> {
  /** The number of entries. */
  readonly size: number;
  /** Key and value of each entry. */
  entries(): MapIterator<[K, V]>;
  /** Calls back with each entry. */
  forEach(callback: (this: void, value: V, key: K, map: ReadonlyMap<K, V>) => void): void;
  /** The value at a key. */
  get(key: K): V | undefined;
  /** Whether the key is there. */
  has(key: K): boolean;
  /** The keys. */
  keys(): MapIterator<K>;
  /** The values. */
  values(): MapIterator<V>;
  /** Key and value of each entry. */
  [Symbol.iterator](): MapIterator<[K, V]>;
}

/** Values by key. */
interface Map<K, V> {
  /** The number of entries. */
  readonly size: number;
  /** Removes all entries. */
  clear(): void;
  /** Removes the entry; whether it was there. */
  delete(key: K): boolean;
  /** Key and value of each entry. */
  entries(): MapIterator<[K, V]>;
  /** Calls back with each entry. */
  forEach(callback: (this: void, value: V, key: K, map: Map<K, V>) => void): void;
  /** The value at a key. */
  get(key: K): V | undefined;
  /** Whether the key is there. */
  has(key: K): boolean;
  /** The keys. */
  keys(): MapIterator<K>;
  /** Sets the value at a key. */
  set(key: K, value: V): this;
  /** The values. */
  values(): MapIterator<V>;
  /** Key and value of each entry. */
  [Symbol.iterator](): MapIterator<[K, V]>;
}

interface MapConstructor {
  /** A map of these entries. */
  new <K, V>(entries?: Iterable<readonly [K, V]> | null): Map<K, V>;
  /** For `instanceof`. */
  readonly prototype: Map<unknown, unknown>;
  /** The items by the key that the function gives for each. */
  groupBy<K, T>(items: Iterable<T>, keySelector: (this: void, item: T, index: number) => K): Map<K, T[]>;
}

/** Values by key. */
declare const Map: MapConstructor;

/** What the set methods take: a set, or the keys of a map. */
interface ReadonlySetLike<T> {
  /** The number of values. */
  readonly size: number;
  /** Whether the value is there. */
  has(value: T): boolean;
  /** The values. */
  keys(): Iterator<T, undefined>;
}

/** A set that is only read. */
interface ReadonlySet<T> {
  /** The number of values. */
  readonly size: number;
  /** Each value twice, as in a map. */
  entries(): SetIterator<[T, T]>;
  /** Calls back with each value. */
  forEach(callback: (this: void, value: T, key: T, set: ReadonlySet<T>) => void): void;
  /** Whether the value is there. */
  has(value: T): boolean;
  /** The values. */
  keys(): SetIterator<T>;
  /** The values. */
  values(): SetIterator<T>;
  /** The values of both. */
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** The values that are in both. */
  intersection<U>(other: ReadonlySetLike<U>): Set<T & U>;
  /** The values that the other lacks. */
  difference<U>(other: ReadonlySetLike<U>): Set<T>;
  /** The values that are in just one. */
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** Whether the other has all values of this. */
  isSubsetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether this has all values of the other. */
  isSupersetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether no value is in both. */
  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean;
  /** The values. */
  [Symbol.iterator](): SetIterator<T>;
}

/** Values, each once. */
interface Set<T> {
  /** The number of values. */
  readonly size: number;
  /** Adds a value. */
  add(value: T): this;
  /** Removes all values. */
  clear(): void;
  /** Removes the value; whether it was there. */
  delete(value: T): boolean;
  /** Each value twice, as in a map. */
  entries(): SetIterator<[T, T]>;
  /** Calls back with each value. */
  forEach(callback: (this: void, value: T, key: T, set: Set<T>) => void): void;
  /** Whether the value is there. */
  has(value: T): boolean;
  /** The values. */
  keys(): SetIterator<T>;
  /** The values. */
  values(): SetIterator<T>;
  /** The values of both. */
  union<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** The values that are in both. */
  intersection<U>(other: ReadonlySetLike<U>): Set<T & U>;
  /** The values that the other lacks. */
  difference<U>(other: ReadonlySetLike<U>): Set<T>;
  /** The values that are in just one. */
  symmetricDifference<U>(other: ReadonlySetLike<U>): Set<T | U>;
  /** Whether the other has all values of this. */
  isSubsetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether this has all values of the other. */
  isSupersetOf(other: ReadonlySetLike<unknown>): boolean;
  /** Whether no value is in both. */
  isDisjointFrom(other: ReadonlySetLike<unknown>): boolean;
  /** The values. */
  [Symbol.iterator](): SetIterator<T>;
}

interface SetConstructor {
  /** A set of these values. */
  new <T>(values?: Iterable<T> | null): Set<T>;
  /** For `instanceof`. */
  readonly prototype: Set<unknown>;
}

/** Values, each once. */
declare const Set: SetConstructor;
