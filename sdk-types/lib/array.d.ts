// Arrays, which have no holes here: an array's length only shrinks when it is set.

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
  every<S extends T>(
    predicate: (this: void, value: T, index: number, array: readonly T[]) => value is S,
  ): this is readonly S[];
  every(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): boolean;
  /** The elements for which the test holds. */
  filter<S extends T>(predicate: (this: void, value: T, index: number, array: readonly T[]) => value is S): S[];
  filter(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): T[];
  /** The first element for which the test holds. */
  find<S extends T>(predicate: (this: void, value: T, index: number, array: readonly T[]) => value is S): S | undefined;
  find(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  /** The position of the first element for which the test holds, or -1. */
  findIndex(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): number;
  /** The last element for which the test holds. */
  findLast<S extends T>(
    predicate: (this: void, value: T, index: number, array: readonly T[]) => value is S,
  ): S | undefined;
  findLast(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): T | undefined;
  /** The position of the last element for which the test holds, or -1. */
  findLastIndex(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): number;
  /** A new array with nested arrays opened to a depth, 1 unless told. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** Maps each element, and opens the arrays among the results. */
  flatMap<U>(callback: (this: void, value: T, index: number, array: readonly T[]) => U | readonly U[]): U[];
  /** Calls back with each element. */
  forEach(callback: (this: void, value: T, index: number, array: readonly T[]) => void): void;
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
  map<U>(callback: (this: void, value: T, index: number, array: readonly T[]) => U): U[];
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
  some(predicate: (this: void, value: T, index: number, array: readonly T[]) => unknown): boolean;
  /** A copy in reverse order. */
  toReversed(): T[];
  /** A sorted copy (stable; as text unless told how). */
  toSorted(compare?: (this: void, a: T, b: T) => number): T[];
  /** A copy with elements removed and inserted. */
  toSpliced(start: number, deleteCount?: number, ...items: T[]): T[];
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
  /** The number of elements; a smaller one cuts, a larger one adds undefined. */
  length: number;
  /** The element at a position; writing at `length` appends. */
  [index: number]: T;
  /** The element at a position, counted from the end when negative. */
  at(index: number): T | undefined;
  /** A new array of this one's elements and the given ones; arrays among these are opened. */
  concat(...items: (T | readonly T[])[]): T[];
  /** Position and element of each. */
  entries(): ArrayIterator<[number, T]>;
  /** Whether the test holds for all elements. */
  every<S extends T>(predicate: (this: void, value: T, index: number, array: T[]) => value is S): this is S[];
  every(predicate: (this: void, value: T, index: number, array: T[]) => unknown): boolean;
  /** The elements for which the test holds. */
  filter<S extends T>(predicate: (this: void, value: T, index: number, array: T[]) => value is S): S[];
  filter(predicate: (this: void, value: T, index: number, array: T[]) => unknown): T[];
  /** The first element for which the test holds. */
  find<S extends T>(predicate: (this: void, value: T, index: number, array: T[]) => value is S): S | undefined;
  find(predicate: (this: void, value: T, index: number, array: T[]) => unknown): T | undefined;
  /** The position of the first element for which the test holds, or -1. */
  findIndex(predicate: (this: void, value: T, index: number, array: T[]) => unknown): number;
  /** The last element for which the test holds. */
  findLast<S extends T>(predicate: (this: void, value: T, index: number, array: T[]) => value is S): S | undefined;
  findLast(predicate: (this: void, value: T, index: number, array: T[]) => unknown): T | undefined;
  /** The position of the last element for which the test holds, or -1. */
  findLastIndex(predicate: (this: void, value: T, index: number, array: T[]) => unknown): number;
  /** A new array with nested arrays opened to a depth, 1 unless told. */
  flat<A, D extends number = 1>(this: A, depth?: D): FlatArray<A, D>[];
  /** Maps each element, and opens the arrays among the results. */
  flatMap<U>(callback: (this: void, value: T, index: number, array: T[]) => U | readonly U[]): U[];
  /** Calls back with each element. */
  forEach(callback: (this: void, value: T, index: number, array: T[]) => void): void;
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
  map<U>(callback: (this: void, value: T, index: number, array: T[]) => U): U[];
  /** Folds the elements from the first on. TypeError when there is none and no initial value. */
  reduce(callback: (this: void, previous: T, current: T, index: number, array: T[]) => T, initial?: T): T;
  reduce<U>(callback: (this: void, previous: U, current: T, index: number, array: T[]) => U, initial: U): U;
  /** Folds the elements from the last on. TypeError when there is none and no initial value. */
  reduceRight(callback: (this: void, previous: T, current: T, index: number, array: T[]) => T, initial?: T): T;
  reduceRight<U>(callback: (this: void, previous: U, current: T, index: number, array: T[]) => U, initial: U): U;
  /** A copy of the part between two positions, counted from the end when negative. */
  slice(start?: number, end?: number): T[];
  /** Whether the test holds for some element. */
  some(predicate: (this: void, value: T, index: number, array: T[]) => unknown): boolean;
  /** A copy in reverse order. */
  toReversed(): T[];
  /** A sorted copy (stable; as text unless told how). */
  toSorted(compare?: (this: void, a: T, b: T) => number): T[];
  /** A copy with elements removed and inserted. */
  toSpliced(start: number, deleteCount?: number, ...items: T[]): T[];
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
  /** Sets the elements between two positions to a value. */
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

interface ArrayConstructor {
  /** An array of `length` times undefined, to be filled: `new Array<number>(3).fill(0)`. */
  new <T>(length: number): T[];
  /** An array of an iterable's elements. */
  from<T>(items: Iterable<T>): T[];
  /** An array of what the function makes of an iterable's elements. */
  from<T, U>(items: Iterable<T>, map: (this: void, value: T, index: number) => U): U[];
  /** An array of a given length: `Array.from({ length: 3 }, (_, i) => i)`. */
  from(items: { readonly length: number }): undefined[];
  from<U>(items: { readonly length: number }, map: (this: void, value: undefined, index: number) => U): U[];
  /** Whether the value is an array. */
  isArray(value: unknown): value is readonly unknown[];
  /** An array of these elements. */
  of<T>(...items: T[]): T[];
}

/** The functions that make arrays. */
declare const Array: ArrayConstructor;
