// Tables that do not keep their keys alive, and references that in JavaScript do not keep their targets alive.

/** What may be such a key. */
type WeakKey = object;

/** Values by object, each as long as its key lives. */
interface WeakMap<K extends WeakKey, V> {
  /** Removes the entry; whether it was there. */
  delete(key: K): boolean;
  /** The value at a key. */
  get(key: K): V | undefined;
  /** Whether the key is there. */
  has(key: K): boolean;
  /** Sets the value at a key. */
  set(key: K, value: V): this;
}

interface WeakMapConstructor {
  /** A map of these entries. */
  new <K extends WeakKey, V>(entries?: Iterable<readonly [K, V]> | null): WeakMap<K, V>;
  /** For `instanceof`. */
  readonly prototype: WeakMap<WeakKey, unknown>;
}

/** Values by object, each as long as its key lives. */
declare const WeakMap: WeakMapConstructor;

/** Objects, each as long as it lives. */
interface WeakSet<T extends WeakKey> {
  /** Adds an object. */
  add(value: T): this;
  /** Removes the object; whether it was there. */
  delete(value: T): boolean;
  /** Whether the object is there. */
  has(value: T): boolean;
}

interface WeakSetConstructor {
  /** A set of these objects. */
  new <T extends WeakKey>(values?: Iterable<T> | null): WeakSet<T>;
  /** For `instanceof`. */
  readonly prototype: WeakSet<WeakKey>;
}

/** Objects, each as long as it lives. */
declare const WeakSet: WeakSetConstructor;

/** A reference to an object, which here keeps it alive. */
interface WeakRef<T extends object> {
  /** The object. */
  deref(): T | undefined;
}

interface WeakRefConstructor {
  /** A reference to an object. */
  new <T extends object>(target: T): WeakRef<T>;
  /** For `instanceof`. */
  readonly prototype: WeakRef<object>;
}

/** A reference to an object, which here keeps it alive. */
declare const WeakRef: WeakRefConstructor;

/** Calls back when objects are gone, if ever: here never. */
interface FinalizationRegistry<T> {
  /** Asks for a call with `held` when the target is gone. */
  register(target: object, held: T, token?: object): void;
  /** Takes that back; whether there was anything. */
  unregister(token: object): boolean;
}

interface FinalizationRegistryConstructor {
  /** A registry with its callback. */
  new <T>(cleanup: (this: void, held: T) => void): FinalizationRegistry<T>;
  /** For `instanceof`. */
  readonly prototype: FinalizationRegistry<unknown>;
}

/** Calls back when objects are gone, if ever: here never. */
declare const FinalizationRegistry: FinalizationRegistryConstructor;
