// Array.prototype and Array.from/of, as far as they call back or build arrays. The rest is C (types/array.h).
//
// A method reads the length once. Holes, and elements that are gone because a callback shortened the array, are skipped
// where ECMAScript asks for the property first (forEach, map, filter, some, every, reduce, flat, flatMap), and are
// undefined where it does not (find and its family).

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
    if (Array.isArray(item)) __appendSlots(result, item);
    else result.push(item as T);
  }
  return result;
}

export function every<T>(self: readonly T[], predicate: Callback<T, unknown>): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = __slot(self, i);
    if (!__isHole(value) && !predicate(value, i, self)) return false;
  }
  return true;
}

export function some<T>(self: readonly T[], predicate: Callback<T, unknown>): boolean {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = __slot(self, i);
    if (!__isHole(value) && predicate(value, i, self)) return true;
  }
  return false;
}

export function filter<T>(self: readonly T[], predicate: Callback<T, unknown>): T[] {
  const length = self.length;
  const result: T[] = [];
  for (let i = 0; i < length; i++) {
    const value = __slot(self, i);
    if (!__isHole(value) && predicate(value, i, self)) result.push(value);
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
    const value = __slot(source, i);
    if (__isHole(value)) continue;
    if (depth > 0 && Array.isArray(value)) flatten(target, value, depth - 1);
    else target.push(value);
  }
}

export function flatMap<T, U>(self: readonly T[], callback: Callback<T, U | readonly U[]>): U[] {
  const length = self.length;
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    const item = __slot(self, i);
    if (__isHole(item)) continue;
    const value = callback(item, i, self);
    if (Array.isArray(value)) flatten(result, value, 0);
    else result.push(value as U);
  }
  return result;
}

export function forEach<T>(self: readonly T[], callback: Callback<T, void>): void {
  const length = self.length;
  for (let i = 0; i < length; i++) {
    const value = __slot(self, i);
    if (!__isHole(value)) callback(value, i, self);
  }
}

export function map<T, U>(self: readonly T[], callback: Callback<T, U>): U[] {
  const length = self.length;
  const result: U[] = [];
  for (let i = 0; i < length; i++) {
    const value = __slot(self, i);
    if (__isHole(value)) result.length = i + 1;
    else result.push(callback(value, i, self));
  }
  return result;
}

export function reduce<T, U>(self: readonly T[], callback: Folder<T, U>, ...initial: U[]): U {
  const length = self.length;
  let start = 0;
  let value = initial[0] as U;
  if (initial.length === 0) {
    while (start < length && __isHole(__slot(self, start))) start++;
    if (start >= length) throw nothingToReduce();
    value = self[start] as unknown as U;
    start++;
  }
  for (let i = start; i < length; i++) {
    const item = __slot(self, i);
    if (!__isHole(item)) value = callback(value, item, i, self);
  }
  return value;
}

function nothingToReduce(): TypeError {
  return new TypeError("Reduce of empty array with no initial value");
}

export function reduceRight<T, U>(self: readonly T[], callback: Folder<T, U>, ...initial: U[]): U {
  let last = self.length - 1;
  let value = initial[0] as U;
  if (initial.length === 0) {
    while (last >= 0 && __isHole(__slot(self, last))) last--;
    if (last < 0) throw nothingToReduce();
    value = self[last] as unknown as U;
    last--;
  }
  for (let i = last; i >= 0; i--) {
    const item = __slot(self, i);
    if (!__isHole(item)) value = callback(value, item, i, self);
  }
  return value;
}

export function splice<T>(self: T[], ...args: unknown[]): T[] {
  if (args.length === 0) return [];
  return __splice(self, numberAt(args, 0), deleteCount(args), args.slice(2) as T[]);
}

export function toSpliced<T>(self: readonly T[], ...args: unknown[]): T[] {
  const result = __copyPresent(self);
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
  return __copyPresent(self).reverse();
}

export function withElement<T>(self: readonly T[], index: number, value: T): T[] {
  const position = relative(index, self.length);
  if (position < 0 || position >= self.length) throw new RangeError("Invalid index : " + String(index));
  const result = __copyPresent(self);
  result[position] = value;
  return result;
}

/** Array.from: of an iterable, or of what has a length and perhaps elements. */
export function from<T, U>(items: string | Iterable<T> | ArrayLike<T>, map?: (value: T, index: number) => U): U[] {
  if (map === undefined) return __isIterable(items) ? __listOf<U>(items) : listOfLike(items as unknown as ArrayLike<U>);
  const result: U[] = [];
  if (!__isIterable(items)) {
    const list = items as ArrayLike<T>;
    const length = lengthOf(list);
    const bare = isBare(list);
    for (let i = 0; i < length; i++) result.push(map((bare ? undefined : list[i]) as T, i));
    return result;
  }
  let index = 0;
  for (const value of items as string | Iterable<T>) result.push(map(value as T, index++));
  return result;
}

function lengthOf(items: ArrayLike<unknown>): number {
  const length = Math.trunc(items.length);
  if (!(length > 0)) return 0;
  if (length > 0x7fffffff) throw new RangeError("Invalid array length");
  return length;
}

/** Whether it has no element at all: integer-like keys come first. */
function isBare(items: object): boolean {
  const first = Object.keys(items)[0];
  return first === undefined || !(first >= "0" && first < ":");
}

function listOfLike<U>(items: ArrayLike<U>): U[] {
  const result: U[] = [];
  const length = lengthOf(items);
  const bare = isBare(items);
  for (let i = 0; i < length; i++) result.push((bare ? undefined : items[i]) as U);
  return result;
}

export function of<T>(...items: T[]): T[] {
  return items;
}
