// Arrays, which may have holes. `thisArg` is the `this` of the callback.

/** What `flat` makes of an array, to a depth. */
type FlatArray<Arr, Depth extends number> = {
  done: Arr;
  recur: Arr extends ReadonlyArray<infer Inner>
    ? FlatArray<Inner, [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20][Depth]>
    : Arr;
}[Depth extends -1 ? "done" : "recur"];

/** An array that is only read. */
interface ReadonlyArray<T> {
  /** The number of elements. */
  readonly length: number;
  /** The element at a position. */
  readonly [index: number]: T;
  /** The element at a position, counted from the end when negative. */
  at(index: number): T | undefined;
  /** A new array of this one's elements and the given ones; arrays among these are opened. */
  concat(...items: (T | readonly T[])[]): T[];
  /** Position and element of each. */
  entries(): ArrayIterator<[number, T]>;
  /** Whether the test holds for all elements. */
  every<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: This,
  ): this is readonly S[];
  every<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): boolean;
  /** The elements for which the test holds. */
  filter<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: This,
  ): S[];
  filter<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): T[];
  /** The first element for which the test holds. */
  find<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: This,
  ): S | undefined;
  find<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): T | undefined;
  /** The position of the first element for which the test holds, or -1. */
  findIndex<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): number;
  /** The last element for which the test holds. */
  findLast<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => value is S,
    thisArg?: This,
  ): S | undefined;
  findLast<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): T | undefined;
  /** The position of the last element for which the test holds, or -1. */
  findLastIndex<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): number;
  /** A new array with nested arrays opened to a depth, 1 unless told. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** Maps each element, and opens the arrays among the results. */
  flatMap<U, This = void>(
    callback: (this: This, value: T, index: number, array: readonly T[]) => U | readonly U[],
    thisArg?: This,
  ): U[];
  /** Calls back with each element. */
  forEach<This = void>(
    callback: (this: This, value: T, index: number, array: readonly T[]) => void,
    thisArg?: This,
  ): void;
  /** Whether the value is an element (NaN is NaN). */
  includes(value: T, fromIndex?: number): boolean;
  /** Where the value first occurs at or after `fromIndex`, or -1. */
  indexOf(value: T, fromIndex?: number): number;
  /** The elements as text, with a separator ("," unless told). */
  join(separator?: string): string;
  /** The positions. */
  keys(): ArrayIterator<number>;
  /** Where the value last occurs at or before `fromIndex`, or -1. */
  lastIndexOf(value: T, fromIndex?: number): number;
  /** A new array of what the function makes of each element. */
  map<U, This = void>(callback: (this: This, value: T, index: number, array: readonly T[]) => U, thisArg?: This): U[];
  /** Folds the elements from the first on. TypeError when there is none and no initial value. */
  reduce(callback: (this: void, previous: T, current: T, index: number, array: readonly T[]) => T, initial?: T): T;
  reduce<U>(callback: (this: void, previous: U, current: T, index: number, array: readonly T[]) => U, initial: U): U;
  /** Folds the elements from the last on. TypeError when there is none and no initial value. */
  reduceRight(callback: (this: void, previous: T, current: T, index: number, array: readonly T[]) => T, initial?: T): T;
  reduceRight<U>(
    callback: (this: void, previous: U, current: T, index: number, array: readonly T[]) => U,
    initial: U,
  ): U;
  /** A copy of the part between two positions, counted from the end when negative. */
  slice(start?: number, end?: number): T[];
  /** Whether the test holds for some element. */
  some<This = void>(
    predicate: (this: This, value: T, index: number, array: readonly T[]) => unknown,
    thisArg?: This,
  ): boolean;
  /** A copy in reverse order. */
  toReversed(): T[];
  /** A sorted copy (stable; as text unless told how). */
  toSorted(compare?: (this: void, a: T, b: T) => number): T[];
  /** A copy with elements removed and inserted. */
  toSpliced(start: number, deleteCount?: number, ...items: T[]): T[];
  /** The elements' `toLocaleString`, with commas. */
  toLocaleString(): string;
  /** The elements as text, with commas. */
  toString(): string;
  /** The elements. */
  values(): ArrayIterator<T>;
  /** A copy with another element at a position. RangeError when there is none. */
  with(index: number, value: T): T[];
  /** The elements. */
  [Symbol.iterator](): ArrayIterator<T>;
}

/** A list of elements. */
interface Array<T> {
  /** The number of elements; a smaller one cuts, a larger one adds holes. */
  length: number;
  /** The element at a position; writing at `length` appends, further out leaves holes. */
  [index: number]: T;
  /** The element at a position, counted from the end when negative. */
  at(index: number): T | undefined;
  /** A new array of this one's elements and the given ones; arrays among these are opened. */
  concat(...items: (T | readonly T[])[]): T[];
  /** Position and element of each. */
  entries(): ArrayIterator<[number, T]>;
  /** Whether the test holds for all elements. */
  every<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => value is S,
    thisArg?: This,
  ): this is S[];
  every<This = void>(predicate: (this: This, value: T, index: number, array: T[]) => unknown, thisArg?: This): boolean;
  /** The elements for which the test holds. */
  filter<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => value is S,
    thisArg?: This,
  ): S[];
  filter<This = void>(predicate: (this: This, value: T, index: number, array: T[]) => unknown, thisArg?: This): T[];
  /** The first element for which the test holds. */
  find<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => value is S,
    thisArg?: This,
  ): S | undefined;
  find<This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => unknown,
    thisArg?: This,
  ): T | undefined;
  /** The position of the first element for which the test holds, or -1. */
  findIndex<This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => unknown,
    thisArg?: This,
  ): number;
  /** The last element for which the test holds. */
  findLast<S extends T, This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => value is S,
    thisArg?: This,
  ): S | undefined;
  findLast<This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => unknown,
    thisArg?: This,
  ): T | undefined;
  /** The position of the last element for which the test holds, or -1. */
  findLastIndex<This = void>(
    predicate: (this: This, value: T, index: number, array: T[]) => unknown,
    thisArg?: This,
  ): number;
  /** A new array with nested arrays opened to a depth, 1 unless told. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** Maps each element, and opens the arrays among the results. */
  flatMap<U, This = void>(
    callback: (this: This, value: T, index: number, array: T[]) => U | readonly U[],
    thisArg?: This,
  ): U[];
  /** Calls back with each element. */
  forEach<This = void>(callback: (this: This, value: T, index: number, array: T[]) => void, thisArg?: This): void;
  /** Whether the value is an element (NaN is NaN). */
  includes(value: T, fromIndex?: number): boolean;
  /** Where the value first occurs at or after `fromIndex`, or -1. */
  indexOf(value: T, fromIndex?: number): number;
  /** The elements as text, with a separator ("," unless told). */
  join(separator?: string): string;
  /** The positions. */
  keys(): ArrayIterator<number>;
  /** Where the value last occurs at or before `fromIndex`, or -1. */
  lastIndexOf(value: T, fromIndex?: number): number;
  /** A new array of what the function makes of each element. */
  map<U, This = void>(callback: (this: This, value: T, index: number, array: T[]) => U, thisArg?: This): U[];
  /** Folds the elements from the first on. TypeError when there is none and no initial value. */
  reduce(callback: (this: void, previous: T, current: T, index: number, array: T[]) => T, initial?: T): T;
  reduce<U>(callback: (this: void, previous: U, current: T, index: number, array: T[]) => U, initial: U): U;
  /** Folds the elements from the last on. TypeError when there is none and no initial value. */
  reduceRight(callback: (this: void, previous: T, current: T, index: number, array: T[]) => T, initial?: T): T;
  reduceRight<U>(callback: (this: void, previous: U, current: T, index: number, array: T[]) => U, initial: U): U;
  /** A copy of the part between two positions, counted from the end when negative. */
  slice(start?: number, end?: number): T[];
  /** Whether the test holds for some element. */
  some<This = void>(predicate: (this: This, value: T, index: number, array: T[]) => unknown, thisArg?: This): boolean;
  /** A copy in reverse order. */
  toReversed(): T[];
  /** A sorted copy (stable; as text unless told how). */
  toSorted(compare?: (this: void, a: T, b: T) => number): T[];
  /** A copy with elements removed and inserted. */
  toSpliced(start: number, deleteCount?: number, ...items: T[]): T[];
  /** The elements' `toLocaleString`, with commas. */
  toLocaleString(): string;
  /** The elements as text, with commas. */
  toString(): string;
  /** The elements. */
  values(): ArrayIterator<T>;
  /** A copy with another element at a position. RangeError when there is none. */
  with(index: number, value: T): T[];
  /** The elements. */
  [Symbol.iterator](): ArrayIterator<T>;
  /** Copies the part from `start` to `end` to `target`, within this array. */
  copyWithin(target: number, start: number, end?: number): this;
  /** Sets the elements between two positions to a value, which makes an array of no known type one of its type. */
  fill<U>(this: unknown extends T ? T[] : never, value: U, start?: number, end?: number): U[];
  fill(value: T, start?: number, end?: number): this;
  /** Removes and gives the last element. */
  pop(): T | undefined;
  /** Appends elements; the new length. */
  push(...items: T[]): number;
  /** Reverses the order in place. */
  reverse(): T[];
  /** Removes and gives the first element. */
  shift(): T | undefined;
  /** Sorts in place (stable; as text unless told how). */
  sort(compare?: (this: void, a: T, b: T) => number): this;
  /** Removes and inserts elements; the removed ones. */
  splice(start: number, deleteCount?: number, ...items: T[]): T[];
  /** Inserts elements at the start; the new length. */
  unshift(...items: T[]): number;
}

/** What has a length and elements, but need not be an array. */
interface ArrayLike<T> {
  /** The number of elements. */
  readonly length: number;
  /** The element at a position. */
  readonly [index: number]: T;
}

interface ArrayConstructor {
  /** The members of arrays: `Array.prototype.slice.call(x)`. */
  readonly prototype: unknown[];
  /** An array of `length` holes, to be filled: `new Array<number>(3).fill(0)`. */
  new <T>(length: number): T[];
  /** An array of these elements. */
  new <T>(...items: T[]): T[];
  /** The same as with `new`. */
  <T>(length: number): T[];
  /** The same as with `new`. */
  <T>(...items: T[]): T[];
  /** An array of an iterable's elements. */
  from<T>(items: Iterable<T>): T[];
  /** An array of what the function makes of an iterable's elements. */
  from<T, U, This = void>(
    items: Iterable<T>,
    map: (this: This, value: T, index: number) => U,
    thisArg?: This,
  ): U[];
  /** An array of a given length: `Array.from({ length: 3 }, (_, i) => i)`; of the elements of what has some. */
  from<T>(items: ArrayLike<T>): T[];
  from<T, U, This = void>(
    items: ArrayLike<T>,
    map: (this: This, value: T, index: number) => U,
    thisArg?: This,
  ): U[];
  /** Whether the value is an array. */
  isArray(value: unknown): value is readonly unknown[];
  /** An array of these elements. */
  of<T>(...items: T[]): T[];
}

/** The functions that make arrays. */
declare const Array: ArrayConstructor;
