// What Set does beyond its table (types/map.h): making one of values, forEach, and ECMAScript 2025's set algebra, in
// its order of calls: the smaller side is iterated where both would do.
//
// Invariant: `other` may be the author's own object with size, has and keys; only __kind says that it is a table.

/** What the set methods take. */
interface SetLike {
  readonly size: number;
  has(value: unknown): boolean;
  keys(): object;
}

/** An iterator of the author's. */
interface Keys {
  next(): { readonly done?: boolean; readonly value?: unknown };
  return?(): unknown;
}

export function newSet<T>(values?: string | Iterable<T> | null): Set<T> {
  const set = __newSet<T>();
  if (values === undefined || values === null) return set;
  for (const value of values) set.add(value as T);
  return set;
}

export function forEach<T>(
  self: ReadonlySet<T>, callback: (value: T, key: T, set: ReadonlySet<T>) => void,
): void {
  for (const value of self) callback(value, value, self);
}

type Table = ReadonlySet<unknown> | ReadonlyMap<unknown, unknown>;

function isTable(other: object): other is Table {
  const kind = __kind(other);
  return kind === __Kind.Map || kind === __Kind.Set;
}

function sizeOf(other: object): number {
  if (isTable(other)) return other.size;
  const size = Math.trunc(Number((other as SetLike).size));
  if (size !== size) throw new TypeError("The 'size' property must be a number");
  if (size < 0) throw new RangeError(`'${size}' is an invalid size`);
  return size;
}

function isIn(other: object, value: unknown): boolean {
  return isTable(other) ? other.has(value) : Boolean((other as SetLike).has(value));
}

/** Calls back with each key of the other until that says stop; whether it did. */
function someKey(other: object, stops: (key: unknown) => boolean): boolean {
  if (isTable(other)) {
    for (const key of other.keys()) if (stops(key)) return true;
    return false;
  }
  const keys = (other as SetLike).keys();
  const kind = __kind(keys);
  if (kind === __Kind.Generator || kind === __Kind.Iterator) {
    for (let key = __next(keys); !__isEnd(key); key = __next(keys)) {
      if (stops(key)) {
        __close(keys);
        return true;
      }
    }
    return false;
  }
  return someOwnKey(keys as Keys, stops);
}

function someOwnKey(keys: Keys, stops: (key: unknown) => boolean): boolean {
  for (let result = keys.next(); !result.done; result = keys.next()) {
    if (stops(result.value)) {
      if (keys.return !== undefined) keys.return();
      return true;
    }
  }
  return false;
}

function copyOf<T>(self: ReadonlySet<T>): Set<T> {
  const result = __newSet<T>();
  for (const value of self) result.add(value);
  return result;
}

export function union<T>(self: ReadonlySet<T>, other: object): Set<T> {
  sizeOf(other);
  const result = copyOf(self);
  someKey(other, (key) => {
    result.add(key as T);
    return false;
  });
  return result;
}

export function intersection<T>(self: ReadonlySet<T>, other: object): Set<T> {
  const result = __newSet<T>();
  if (self.size <= sizeOf(other)) {
    for (const value of self) if (isIn(other, value)) result.add(value);
    return result;
  }
  someKey(other, (key) => {
    if (self.has(key as T)) result.add(key as T);
    return false;
  });
  return result;
}

export function difference<T>(self: ReadonlySet<T>, other: object): Set<T> {
  const smaller = self.size <= sizeOf(other);
  const result = copyOf(self);
  if (smaller) {
    for (const value of self) if (isIn(other, value)) result.delete(value);
    return result;
  }
  someKey(other, (key) => {
    result.delete(key as T);
    return false;
  });
  return result;
}

export function symmetricDifference<T>(self: ReadonlySet<T>, other: object): Set<T> {
  sizeOf(other);
  const result = copyOf(self);
  someKey(other, (key) => {
    if (self.has(key as T)) result.delete(key as T);
    else result.add(key as T);
    return false;
  });
  return result;
}

export function isSubsetOf<T>(self: ReadonlySet<T>, other: object): boolean {
  if (self.size > sizeOf(other)) return false;
  for (const value of self) if (!isIn(other, value)) return false;
  return true;
}

export function isSupersetOf<T>(self: ReadonlySet<T>, other: object): boolean {
  if (self.size < sizeOf(other)) return false;
  return !someKey(other, (key) => !self.has(key as T));
}

export function isDisjointFrom<T>(self: ReadonlySet<T>, other: object): boolean {
  if (self.size <= sizeOf(other)) {
    for (const value of self) if (isIn(other, value)) return false;
    return true;
  }
  return !someKey(other, (key) => self.has(key as T));
}
