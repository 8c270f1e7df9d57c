// Array.prototype and Array.from/of, as far as they call back or build arrays. The rest is C (types/array.h).
//
// A method reads the length once. If a callback shortens the array, the elements that are gone by then are skipped
// where ECMAScript asks for the property first (forEach, map, filter, some, every, reduce, flatMap), and are undefined
// where it does not (find and its family). There are no holes, so `map` puts undefined where it skips.

type Callback<T, R> = (value: T, index: number, array: readonly T[]) => R;
type Folder<T, U> = (previous: U, current: T, index: number, array: readonly T[]) => U;

/** A relative index: integer, counted from the end when negative. */
function relative(index: number, length: number): number {
  const integer = Math.trunc(index);
  if (integer !== integer) return 0;
  return integer < 0 ? integer + length : integer;
}

export function at<T>(self: readonly T[], index: number): T | undefined {
  return self[relative(index, self.length)];
}

export function concat<T>(self: readonly T[], ...items: (T | readonly T[])[]): T[] {
  const result = __copy(self);
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (Array.isArray(item)) __append(result, item);
    else result.push(item as T);
  }
  return result;
}

export function every<T>(self: readonly T[], predicate: Callback<T, unknown>): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (i < self.length && !predicate(self[i] as T, i, self)) return false;
  }
  return true;
}

export function some<T>(self: readonly T[], predicate: Callback<T, unknown>): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (i < self.length && predicate(self[i] as T, i, self)) return true;
  }
  return false;
}

export function filter<T>(self: readonly T[], predicate: Callback<T, unknown>): T[] {
  const length = self.length;
  const result: T[] = [];
  for (let i = 0; i < length; i++) {
    if (i >= self.length) continue;
    const value = self[i] as T;
    if (predicate(value, i, self)) result.push(value);
  }
  return result;
}

export function find<T>(self: readonly T[], predicate: Callback<T, unknown>): T | undefined {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = self[i] as T;
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function findIndex<T>(self: readonly T[], predicate: Callback<T, unknown>): number {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (predicate(self[i] as T, i, self)) return i;
  }
  return -1;
}

export function findLast<T>(self: readonly T[], predicate: Callback<T, unknown>): T | undefined {
  for (let i = self.length - 1; i >= 0; i--) {
    const value = self[i] as T;
    if (predicate(value, i, self)) return value;
  }
  return undefined;
}

export function findLastIndex<T>(self: readonly T[], predicate: Callback<T, unknown>): number {
  for (let i = self.length - 1; i >= 0; i--) {
    if (predicate(self[i] as T, i, self)) return i;
  }
  return -1;
}

export function flat(self: readonly unknown[], depth?: number): unknown[] {
  const result: unknown[] = [];
  flatten(result, self, depth === undefined ? 1 : Math.trunc(depth));
  return result;
}

function flatten(target: unknown[], source: readonly unknown[], depth: number): void {
  for (let i = 0; i < source.length; i++) {
    const value = source[i];
    if (depth > 0 && Array.isArray(value)) flatten(target, value, depth - 1);
    else target.push(value);
  }
}

export function flatMap<T, U>(self: readonly T[], callback: Callback<T, U | readonly U[]>): U[] {
  const length = self.length;
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    if (i >= self.length) continue;
    const value = callback(self[i] as T, i, self);
    if (Array.isArray(value)) __append(result, value);
    else result.push(value as U);
  }
  return result;
}

export function forEach<T>(self: readonly T[], callback: Callback<T, void>): void {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    if (i < self.length) callback(self[i] as T, i, self);
  }
}

export function map<T, U>(self: readonly T[], callback: Callback<T, U>): U[] {
  const length = self.length;
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    result.push(i < self.length ? callback(self[i] as T, i, self) : (undefined as unknown as U));
  }
  return result;
}

export function reduce<T, U>(self: readonly T[], callback: Folder<T, U>, ...initial: U[]): U {
  const length = self.length;
  let start = 0;
  if (initial.length === 0) {
    if (length === 0) throw new TypeError("Reduce of empty array with no initial value");
    start = 1;
  }
  let value = (start === 0 ? initial[0] : self[0]) as U;
  for (let i = start; i < length; i++) {
    if (i < self.length) value = callback(value, self[i] as T, i, self);
  }
  return value;
}

export function reduceRight<T, U>(self: readonly T[], callback: Folder<T, U>, ...initial: U[]): U {
  let last = self.length - 1;
  let value = initial[0] as U;
  if (initial.length === 0) {
    if (last < 0) throw new TypeError("Reduce of empty array with no initial value");
    value = self[last] as unknown as U;
    last--;
  }
  for (let i = last; i >= 0; i--) {
    if (i < self.length) value = callback(value, self[i] as T, i, self);
  }
  return value;
}

export function splice<T>(self: T[], ...args: unknown[]): T[] {
  if (args.length === 0) return [];
  return __splice(self, numberAt(args, 0), deleteCount(args), args.slice(2) as T[]);
}

export function toSpliced<T>(self: readonly T[], ...args: unknown[]): T[] {
  const result = __copy(self);
  if (args.length > 0) __splice(result, numberAt(args, 0), deleteCount(args), args.slice(2) as T[]);
  return result;
}

/** An argument that the lib types as number or leaves undefined, which counts as 0. */
function numberAt(args: readonly unknown[], index: number): number {
  const value = args[index];
  return typeof value === "number" ? value : 0;
}

/** Everything to the end when it is not given at all. */
function deleteCount(args: readonly unknown[]): number {
  return args.length === 1 ? Infinity : numberAt(args, 1);
}

export function toReversed<T>(self: readonly T[]): T[] {
  return __copy(self).reverse();
}

export function withElement<T>(self: readonly T[], index: number, value: T): T[] {
  const position = relative(index, self.length);
  if (position < 0 || position >= self.length) throw new RangeError("Invalid index : " + String(index));
  const result = __copy(self);
  result[position] = value;
  return result;
}

/** Array.from: of an iterable, or of what has a length and no elements. */
export function from<T, U>(
  items: string | Iterable<T> | { readonly length: number }, map?: (value: T, index: number) => U,
): U[] {
  if (map === undefined) return __isIterable(items) ? __listOf<U>(items) : undefineds<U>(lengthOf(items));
  const result: U[] = [];
  if (!__isIterable(items)) {
    const length = lengthOf(items);
    for (let i = 0; i < length; i++) result.push(map(undefined as unknown as T, i));
    return result;
  }
  let index = 0;
  for (const value of items as string | Iterable<T>) result.push(map(value as T, index++));
  return result;
}

function lengthOf(items: unknown): number {
  const length = Math.trunc((items as { readonly length: number }).length);
  if (!(length > 0)) return 0;
  if (length > 0x7fffffff) throw new RangeError("Invalid array length");
  return length;
}

function undefineds<U>(length: number): U[] {
  const result: U[] = [];
  for (let i = 0; i < length; i++) result.push(undefined as unknown as U);
  return result;
}

export function of<T>(...items: T[]): T[] {
  return items;
}
