// Iterator.prototype's helpers and Iterator.from. The lazy ones are generators over the iterator, which end it when they
// are ended.

type Callback<T, R> = (value: T, index: number) => R;

export function map<T, U>(self: Iterable<T>, callback: Callback<T, U>): Generator<U> {
  return mapped(self, callback);
}

function* mapped<T, U>(self: Iterable<T>, callback: Callback<T, U>): Generator<U> {
  let index = 0;
  for (const value of self) yield callback(value, index++);
}

export function filter<T>(self: Iterable<T>, predicate: Callback<T, unknown>): Generator<T> {
  return filtered(self, predicate);
}

function* filtered<T>(self: Iterable<T>, predicate: Callback<T, unknown>): Generator<T> {
  let index = 0;
  for (const value of self) if (predicate(value, index++)) yield value;
}

export function flatMap<T, U>(self: Iterable<T>, callback: Callback<T, Iterable<U>>): Generator<U> {
  return flattened(self, callback);
}

function* flattened<T, U>(self: Iterable<T>, callback: Callback<T, Iterable<U>>): Generator<U> {
  let index = 0;
  for (const value of self) {
    const inner = callback(value, index++);
    if (typeof inner === "string") throw new TypeError(`${String(inner)} is not an object`);
    yield* inner;
  }
}

/** A count: NaN and what is negative are none. */
function count(limit: number): number {
  const whole = Math.trunc(limit);
  if (!(whole >= 0)) throw new RangeError(`${String(limit)} must be positive`);
  return whole;
}

export function take<T>(self: Iterable<T>, limit: number): Generator<T> {
  return taken(self, count(limit));
}

function* taken<T>(self: Iterable<T>, limit: number): Generator<T> {
  let left = limit;
  if (left === 0) {
    __close(__iterate(self));
    return;
  }
  for (const value of self) {
    yield value;
    left--;
    if (left === 0) break;
  }
}

export function drop<T>(self: Iterable<T>, limit: number): Generator<T> {
  return dropped(self, count(limit));
}

function* dropped<T>(self: Iterable<T>, limit: number): Generator<T> {
  let left = limit;
  for (const value of self) {
    if (left > 0) left--;
    else yield value;
  }
}

export function reduce<T, U>(self: Iterable<T>, callback: (previous: U, value: T, index: number) => U, ...initial: U[]): U {
  let isEmpty = initial.length === 0;
  let result = initial[0] as U;
  let index = 0;
  for (const value of self) {
    result = isEmpty ? (value as unknown as U) : callback(result, value, index);
    isEmpty = false;
    index++;
  }
  if (isEmpty) throw new TypeError("Reduce of a done iterator with no initial value");
  return result;
}

export function toArray<T>(self: Iterable<T>): T[] {
  return __listOf(self);
}

export function forEach<T>(self: Iterable<T>, callback: Callback<T, void>): void {
  let index = 0;
  for (const value of self) callback(value, index++);
}

export function some<T>(self: Iterable<T>, predicate: Callback<T, unknown>): boolean {
  let index = 0;
  for (const value of self) if (predicate(value, index++)) return true;
  return false;
}

export function every<T>(self: Iterable<T>, predicate: Callback<T, unknown>): boolean {
  let index = 0;
  for (const value of self) if (!predicate(value, index++)) return false;
  return true;
}

export function find<T>(self: Iterable<T>, predicate: Callback<T, unknown>): T | undefined {
  let index = 0;
  for (const value of self) if (predicate(value, index++)) return value;
  return undefined;
}

/** Iterator.from: of an iterable, or of what only has `next`. */
export function from<T>(value: Iterable<T> | Iterator<T>): object {
  const kind = __kind(value);
  if (kind === __Kind.Generator || kind === __Kind.Iterator) return value as object;
  if (!__isIterable(value)) return steps(value as Iterator<T>);
  const iterator = __iterate(value);
  return __kind(iterator) === __Kind.Generator ? iterator : mapped(value as Iterable<T>, (item) => item);
}

function* steps<T>(iterator: Iterator<T>): Generator<T> {
  let isOver = false;
  try {
    for (;;) {
      const result = iterator.next();
      if (result.done === true) {
        isOver = true;
        return;
      }
      yield result.value as T;
    }
  } finally {
    if (!isOver) iterator.return?.();
  }
}
