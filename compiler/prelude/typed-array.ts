// Methods of typed arrays that call back. `self` is an array of any element type; what is made of it is of the same.
// Invariant: a typed array keeps its length, so that is read once.

type Test = (value: unknown, index: number, array: object) => unknown;
type Folder<U> = (previous: U, current: unknown, index: number, array: object) => U;
type Order = (a: unknown, b: unknown) => number;

export function every(self: object, test: Test): boolean {
  const length = __typedLength(self);
  for (let i = 0; i < length; i++) if (!test(__typedElement(self, i), i, self)) return false;
  return true;
}

export function some(self: object, test: Test): boolean {
  return findIndex(self, test) >= 0;
}

export function find(self: object, test: Test): unknown {
  const index = findIndex(self, test);
  return index < 0 ? undefined : __typedElement(self, index);
}

export function findIndex(self: object, test: Test): number {
  const length = __typedLength(self);
  for (let i = 0; i < length; i++) if (test(__typedElement(self, i), i, self)) return i;
  return -1;
}

export function findLast(self: object, test: Test): unknown {
  const index = findLastIndex(self, test);
  return index < 0 ? undefined : __typedElement(self, index);
}

export function findLastIndex(self: object, test: Test): number {
  for (let i = __typedLength(self) - 1; i >= 0; i--) if (test(__typedElement(self, i), i, self)) return i;
  return -1;
}

export function forEach(self: object, callback: Test): void {
  const length = __typedLength(self);
  for (let i = 0; i < length; i++) callback(__typedElement(self, i), i, self);
}

export function filter(self: object, test: Test): object {
  const length = __typedLength(self);
  const kept: unknown[] = [];
  for (let i = 0; i < length; i++) {
    const value = __typedElement(self, i);
    if (test(value, i, self)) kept.push(value);
  }
  const result = __typedLike(self, kept.length);
  for (let i = 0; i < kept.length; i++) __typedStore(result, i, kept[i]);
  return result;
}

export function map(self: object, callback: Test): object {
  const length = __typedLength(self);
  const result = __typedLike(self, length);
  for (let i = 0; i < length; i++) __typedStore(result, i, callback(__typedElement(self, i), i, self));
  return result;
}

export function reduce<U>(self: object, callback: Folder<U>, ...initial: U[]): U {
  const length = __typedLength(self);
  let start = 0;
  let value = initial[0] as U;
  if (initial.length === 0) {
    if (length === 0) throw nothingToReduce();
    value = __typedElement(self, start++) as U;
  }
  for (let i = start; i < length; i++) value = callback(value, __typedElement(self, i), i, self);
  return value;
}

export function reduceRight<U>(self: object, callback: Folder<U>, ...initial: U[]): U {
  let last = __typedLength(self) - 1;
  let value = initial[0] as U;
  if (initial.length === 0) {
    if (last < 0) throw nothingToReduce();
    value = __typedElement(self, last--) as U;
  }
  for (let i = last; i >= 0; i--) value = callback(value, __typedElement(self, i), i, self);
  return value;
}

function nothingToReduce(): TypeError {
  return new TypeError("Reduce of empty array with no initial value");
}

export function sort(self: object, compare?: Order): object {
  if (compare === undefined) return __typedSort(self);
  const values = __listOf<unknown>(self).sort(compare);
  for (let i = 0; i < values.length; i++) __typedStore(self, i, values[i]);
  return self;
}

export function toSorted(self: object, compare?: Order): object {
  const length = __typedLength(self);
  const copy = __typedLike(self, length);
  for (let i = 0; i < length; i++) __typedStore(copy, i, __typedElement(self, i));
  return sort(copy, compare);
}

type Source<T> = Iterable<T> | ArrayLike<T>;
type Mapping<E> = (value: unknown, index: number) => E;

export function fromInt8Array(source: Source<number>, map?: Mapping<number>): object {
  return Int8Array.of(...listed(source, map));
}

export function fromUint8Array(source: Source<number>, map?: Mapping<number>): object {
  return Uint8Array.of(...listed(source, map));
}

export function fromUint8ClampedArray(source: Source<number>, map?: Mapping<number>): object {
  return Uint8ClampedArray.of(...listed(source, map));
}

export function fromInt16Array(source: Source<number>, map?: Mapping<number>): object {
  return Int16Array.of(...listed(source, map));
}

export function fromUint16Array(source: Source<number>, map?: Mapping<number>): object {
  return Uint16Array.of(...listed(source, map));
}

export function fromInt32Array(source: Source<number>, map?: Mapping<number>): object {
  return Int32Array.of(...listed(source, map));
}

export function fromUint32Array(source: Source<number>, map?: Mapping<number>): object {
  return Uint32Array.of(...listed(source, map));
}

export function fromFloat32Array(source: Source<number>, map?: Mapping<number>): object {
  return Float32Array.of(...listed(source, map));
}

export function fromFloat64Array(source: Source<number>, map?: Mapping<number>): object {
  return Float64Array.of(...listed(source, map));
}

export function fromBigInt64Array(source: Source<bigint>, map?: Mapping<bigint>): object {
  return BigInt64Array.of(...listed(source, map));
}

export function fromBigUint64Array(source: Source<bigint>, map?: Mapping<bigint>): object {
  return BigUint64Array.of(...listed(source, map));
}

function listed<E>(source: Source<E>, map: Mapping<E> | undefined): E[] {
  const items = source as Iterable<E>;
  return map === undefined ? Array.from(items) : Array.from(items, map);
}
