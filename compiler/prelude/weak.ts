// What WeakMap and WeakSet do beyond their table (types/weak.h): making one of entries. WeakRef and FinalizationRegistry,
// which ECMAScript lets never see anything die: a reference holds its target, a registry forgets what it is told.

export function newWeakMap<K extends WeakKey, V>(entries?: Iterable<readonly [K, V]> | null): WeakMap<K, V> {
  const map = __newWeakMap<K, V>();
  if (entries !== undefined && entries !== null) for (const entry of entries) map.set(entry[0], entry[1]);
  return map;
}

export function newWeakSet<T extends WeakKey>(values?: Iterable<T> | null): WeakSet<T> {
  const set = __newWeakSet<T>();
  if (values !== undefined && values !== null) for (const value of values) set.add(value);
  return set;
}

export class WeakRef<T extends object> {
  readonly #target: T;

  constructor(target: T) {
    this.#target = target;
  }

  deref(): T | undefined {
    return this.#target;
  }
}

export class FinalizationRegistry<T> {
  constructor(cleanup: (held: T) => void) {
    void cleanup;
  }

  register(target: object, held: T, token?: object): void {
    void [target, held, token];
  }

  unregister(token: object): boolean {
    void token;
    return false;
  }
}
