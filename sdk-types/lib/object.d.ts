// `Object` and its functions. As a type it is refused: write an interface.

/** The base of all objects. */
interface Object {
  /** The class that made it. */
  readonly constructor: Function;
  /** Whether the object itself has the property. */
  hasOwnProperty(key: PropertyKey): boolean;
  /** The same, since all own properties can be enumerated. */
  propertyIsEnumerable(key: PropertyKey): boolean;
  /** The same as `toString()`. */
  toLocaleString(): string;
  /** "[object Object]", unless the class says otherwise. */
  toString(): string;
  /** The object itself. */
  valueOf(): Object;
}

interface ObjectConstructor extends Function {
  /** An empty object, or the object that is given. */
  new (value?: object | null): object;
  /** What every object has: `Object.prototype.toString.call(x)`. */
  readonly prototype: Object;
  /** Copies own enumerable properties of the sources into the target, and returns it. */
  assign<T extends object, U>(target: T, source: U): T & U;
  assign<T extends object, U, V>(target: T, source1: U, source2: V): T & U & V;
  assign<T extends object, U, V, W>(target: T, source1: U, source2: V, source3: W): T & U & V & W;
  assign(target: object, ...sources: (object | null | undefined)[]): object;
  /** With null, the only prototype that it takes: an object without what every object has, a dictionary. */
  create<T extends object = Record<string, unknown>>(prototype: object | null): T;
  /** Own enumerable properties as pairs, in JavaScript's key order. */
  entries<T>(object: { readonly [key: string]: T } | ArrayLike<T>): [string, T][];
  entries(object: object): [string, unknown][];
  /** Makes the object unchangeable. */
  freeze<
    T extends { [key: string]: U | null | undefined | object },
    U extends string | bigint | number | boolean | symbol,
  >(
    object: T,
  ): Readonly<T>;
  freeze<T>(object: T): Readonly<T>;
  /** An object of these pairs. */
  fromEntries<T>(entries: Iterable<readonly [PropertyKey, T]>): Record<string, T>;
  /** The names of own properties: those that `keys` gives, and the `length` of an array. */
  getOwnPropertyNames(object: object): string[];
  /** Own symbols. */
  getOwnPropertySymbols(object: object): symbol[];
  /** The items by the key that the function gives for each. */
  groupBy<K extends PropertyKey, T>(
    items: Iterable<T>,
    keySelector: (this: void, item: T, index: number) => K,
  ): Partial<Record<K, T[]>>;
  /** Whether the object itself has the property. */
  hasOwn(object: object, key: PropertyKey): boolean;
  /** Whether two values are the same (NaN is NaN, 0 is not -0). */
  is(a: unknown, b: unknown): boolean;
  /** Whether the object is unchangeable. */
  isFrozen(object: unknown): boolean;
  /** The names of own enumerable properties, in JavaScript's key order. */
  keys(object: object | string): string[];
  /** The values of own enumerable properties, in JavaScript's key order. */
  values<T>(object: { readonly [key: string]: T } | ArrayLike<T>): T[];
  values(object: object): unknown[];
}

/** The functions on objects. */
declare const Object: ObjectConstructor;
