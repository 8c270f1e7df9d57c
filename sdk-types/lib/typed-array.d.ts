// Typed arrays, ArrayBuffer and DataView. The bytes of an event are a view of it; `slice` copies.

/** What a typed array or DataView is a part of. */
type ArrayBufferLike = ArrayBuffer;

/** What all typed arrays have: numbers (or bigints) of one size in a fixed length. */
interface TypedArray<E extends number | bigint, Self> {
  /** The size of an element. */
  readonly BYTES_PER_ELEMENT: number;
  /** The bytes that it is a part of. */
  readonly buffer: ArrayBuffer;
  /** The size of all elements. */
  readonly byteLength: number;
  /** Where in the buffer it begins. */
  readonly byteOffset: number;
  /** The number of elements. */
  readonly length: number;
  /** The element at a position. */
  [index: number]: E;
  /** The element at a position, counted from the end when negative. */
  at(index: number): E | undefined;
  /** Copies the part between two positions to `target`, within the array. */
  copyWithin(target: number, start: number, end?: number): this;
  /** Positions and elements. */
  entries(): ArrayIterator<[number, E]>;
  /** Whether the test holds for each element. */
  every<This = void>(predicate: (this: This, value: E, index: number, array: Self) => unknown, thisArg?: This): boolean;
  /** Sets the elements between two positions to a value. */
  fill(value: E, start?: number, end?: number): this;
  /** A new array of the elements for which the test holds. */
  filter<This = void>(predicate: (this: This, value: E, index: number, array: Self) => unknown, thisArg?: This): Self;
  /** The first element for which the test holds. */
  find<This = void>(predicate: (this: This, value: E, index: number, array: Self) => unknown, thisArg?: This): E | undefined;
  /** The position of the first element for which the test holds, or -1. */
  findIndex<This = void>(predicate: (this: This, value: E, index: number, array: Self) => unknown, thisArg?: This): number;
  /** The last element for which the test holds. */
  findLast<This = void>(
    predicate: (this: This, value: E, index: number, array: Self) => unknown,
    thisArg?: This,
  ): E | undefined;
  /** The position of the last element for which the test holds, or -1. */
  findLastIndex<This = void>(
    predicate: (this: This, value: E, index: number, array: Self) => unknown,
    thisArg?: This,
  ): number;
  /** Calls the function with each element. */
  forEach<This = void>(callback: (this: This, value: E, index: number, array: Self) => void, thisArg?: This): void;
  /** Whether the value occurs at or after `fromIndex`. */
  includes(value: E, fromIndex?: number): boolean;
  /** Where the value first occurs at or after `fromIndex`, or -1. */
  indexOf(value: E, fromIndex?: number): number;
  /** The elements as text, with the separator (",") between them. */
  join(separator?: string): string;
  /** The positions. */
  keys(): ArrayIterator<number>;
  /** Where the value last occurs at or before `fromIndex`, or -1. */
  lastIndexOf(value: E, fromIndex?: number): number;
  /** A new array of the same type with what the function gives for each element. */
  map<This = void>(callback: (this: This, value: E, index: number, array: Self) => E, thisArg?: This): Self;
  /** Folds the elements from the first on. TypeError when there is none and no initial value. */
  reduce(callback: (this: void, previous: E, current: E, index: number, array: Self) => E, initial?: E): E;
  reduce<U>(callback: (this: void, previous: U, current: E, index: number, array: Self) => U, initial: U): U;
  /** Folds the elements from the last on. TypeError when there is none and no initial value. */
  reduceRight(callback: (this: void, previous: E, current: E, index: number, array: Self) => E, initial?: E): E;
  reduceRight<U>(callback: (this: void, previous: U, current: E, index: number, array: Self) => U, initial: U): U;
  /** Reverses the order of the elements, in place. */
  reverse(): this;
  /** Copies elements into this array, from `offset` on. RangeError when they do not fit. */
  set(source: Elements<E>, offset?: number): void;
  /** A copy of the part between two positions. */
  slice(start?: number, end?: number): Self;
  /** Whether the test holds for some element. */
  some<This = void>(predicate: (this: This, value: E, index: number, array: Self) => unknown, thisArg?: This): boolean;
  /** Sorts in place, by value unless `compare` says otherwise. */
  sort(compare?: (this: void, a: E, b: E) => number): this;
  /** A view of the part between two positions. */
  subarray(start?: number, end?: number): Self;
  /** A copy in reverse order. */
  toReversed(): Self;
  /** A sorted copy. */
  toSorted(compare?: (this: void, a: E, b: E) => number): Self;
  /** The elements as text, with "," between them. */
  toString(): string;
  /** The elements. */
  values(): ArrayIterator<E>;
  /** A copy with another element at a position. RangeError when there is no such position. */
  with(index: number, value: E): Self;
  /** The elements. */
  [Symbol.iterator](): ArrayIterator<E>;
}

/** Where elements are copied from. */
type Elements<E> = readonly E[] | (ArrayBufferView & Iterable<E>);

interface TypedArrayConstructor<E extends number | bigint, Self> extends Function {
  /** The size of an element. */
  readonly BYTES_PER_ELEMENT: number;
  /** So many elements, all 0. */
  new (length?: number): Self;
  /** These elements, converted as a store does. */
  new (elements: Iterable<E>): Self;
  /** A part of the buffer, shared with whoever has it. RangeError when it does not fit, or begins between elements. */
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): Self;
  /** These elements, or what the function gives for them. */
  from(source: Iterable<E> | ArrayLike<E>): Self;
  from<T>(source: Iterable<T> | ArrayLike<T>, map: (this: void, value: T, index: number) => E): Self;
  /** These elements. */
  of(...elements: E[]): Self;
}

/** Bytes: 0 to 255, other numbers modulo 256. */
interface Uint8Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Uint8Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Uint8Array";
}

interface Uint8ArrayConstructor extends TypedArrayConstructor<number, Uint8Array> {}

/** Bytes: 0 to 255, other numbers modulo 256. */
declare const Uint8Array: Uint8ArrayConstructor;

/** Bytes: 0 to 255, other numbers as the nearest of these. */
interface Uint8ClampedArray<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Uint8ClampedArray> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Uint8ClampedArray";
}

interface Uint8ClampedArrayConstructor extends TypedArrayConstructor<number, Uint8ClampedArray> {}

/** Bytes: 0 to 255, other numbers as the nearest of these. */
declare const Uint8ClampedArray: Uint8ClampedArrayConstructor;

/** Integers of 8 bits. */
interface Int8Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Int8Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Int8Array";
}

interface Int8ArrayConstructor extends TypedArrayConstructor<number, Int8Array> {}

/** Integers of 8 bits. */
declare const Int8Array: Int8ArrayConstructor;

/** Integers of 16 bits. */
interface Int16Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Int16Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Int16Array";
}

interface Int16ArrayConstructor extends TypedArrayConstructor<number, Int16Array> {}

/** Integers of 16 bits. */
declare const Int16Array: Int16ArrayConstructor;

/** Integers of 16 bits, 0 to 65535. */
interface Uint16Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Uint16Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Uint16Array";
}

interface Uint16ArrayConstructor extends TypedArrayConstructor<number, Uint16Array> {}

/** Integers of 16 bits, 0 to 65535. */
declare const Uint16Array: Uint16ArrayConstructor;

/** Integers of 32 bits. */
interface Int32Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Int32Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Int32Array";
}

interface Int32ArrayConstructor extends TypedArrayConstructor<number, Int32Array> {}

/** Integers of 32 bits. */
declare const Int32Array: Int32ArrayConstructor;

/** Integers of 32 bits, 0 to 4294967295. */
interface Uint32Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Uint32Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Uint32Array";
}

interface Uint32ArrayConstructor extends TypedArrayConstructor<number, Uint32Array> {}

/** Integers of 32 bits, 0 to 4294967295. */
declare const Uint32Array: Uint32ArrayConstructor;

/** Numbers in single precision. */
interface Float32Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Float32Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Float32Array";
}

interface Float32ArrayConstructor extends TypedArrayConstructor<number, Float32Array> {}

/** Numbers in single precision. */
declare const Float32Array: Float32ArrayConstructor;

/** Numbers. */
interface Float64Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<number, Float64Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "Float64Array";
}

interface Float64ArrayConstructor extends TypedArrayConstructor<number, Float64Array> {}

/** Numbers. */
declare const Float64Array: Float64ArrayConstructor;

/** Integers of 64 bits, as bigints. */
interface BigInt64Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<bigint, BigInt64Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "BigInt64Array";
}

interface BigInt64ArrayConstructor extends TypedArrayConstructor<bigint, BigInt64Array> {}

/** Integers of 64 bits, as bigints. */
declare const BigInt64Array: BigInt64ArrayConstructor;

/** Integers of 64 bits from 0 on, as bigints. */
interface BigUint64Array<TBuffer extends ArrayBufferLike = ArrayBufferLike> extends TypedArray<bigint, BigUint64Array> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "BigUint64Array";
}

interface BigUint64ArrayConstructor extends TypedArrayConstructor<bigint, BigUint64Array> {}

/** Integers of 64 bits from 0 on, as bigints. */
declare const BigUint64Array: BigUint64ArrayConstructor;

/** What looks at the bytes of a buffer: a typed array or a DataView. */
interface ArrayBufferView {
  /** The bytes that it is a part of. */
  readonly buffer: ArrayBufferLike;
  /** How many bytes. */
  readonly byteLength: number;
  /** Where in the buffer it begins. */
  readonly byteOffset: number;
}

/** Bytes that typed arrays and DataViews are parts of. */
interface ArrayBuffer {
  /** How many bytes. */
  readonly byteLength: number;
  /** A copy of the part between two positions. */
  slice(start?: number, end?: number): ArrayBuffer;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "ArrayBuffer";
}

interface ArrayBufferConstructor extends Function {
  /** So many bytes, all 0. */
  new (byteLength: number): ArrayBuffer;
  /** Whether it is a typed array or a DataView. */
  isView(value: unknown): value is ArrayBufferView;
}

/** Bytes that typed arrays and DataViews are parts of. */
declare const ArrayBuffer: ArrayBufferConstructor;

/** Numbers of either byte order at any offset of a buffer: big-endian unless told otherwise. RangeError outside. */
interface DataView<TBuffer extends ArrayBufferLike = ArrayBufferLike> {
  /** The bytes that it is a part of. */
  readonly buffer: TBuffer;
  /** How many bytes. */
  readonly byteLength: number;
  /** Where in the buffer it begins. */
  readonly byteOffset: number;
  /** An integer of 8 bits. */
  getInt8(byteOffset: number): number;
  /** Writes an integer of 8 bits. */
  setInt8(byteOffset: number, value: number): void;
  /** A byte. */
  getUint8(byteOffset: number): number;
  /** Writes a byte. */
  setUint8(byteOffset: number, value: number): void;
  /** An integer of 16 bits. */
  getInt16(byteOffset: number, littleEndian?: boolean): number;
  /** Writes an integer of 16 bits. */
  setInt16(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** An integer of 16 bits from 0 on. */
  getUint16(byteOffset: number, littleEndian?: boolean): number;
  /** Writes an integer of 16 bits from 0 on. */
  setUint16(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** An integer of 32 bits. */
  getInt32(byteOffset: number, littleEndian?: boolean): number;
  /** Writes an integer of 32 bits. */
  setInt32(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** An integer of 32 bits from 0 on. */
  getUint32(byteOffset: number, littleEndian?: boolean): number;
  /** Writes an integer of 32 bits from 0 on. */
  setUint32(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** A number in single precision. */
  getFloat32(byteOffset: number, littleEndian?: boolean): number;
  /** Writes a number in single precision. */
  setFloat32(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** A number. */
  getFloat64(byteOffset: number, littleEndian?: boolean): number;
  /** Writes a number. */
  setFloat64(byteOffset: number, value: number, littleEndian?: boolean): void;
  /** An integer of 64 bits. */
  getBigInt64(byteOffset: number, littleEndian?: boolean): bigint;
  /** Writes an integer of 64 bits. */
  setBigInt64(byteOffset: number, value: bigint, littleEndian?: boolean): void;
  /** An integer of 64 bits from 0 on. */
  getBigUint64(byteOffset: number, littleEndian?: boolean): bigint;
  /** Writes an integer of 64 bits from 0 on. */
  setBigUint64(byteOffset: number, value: bigint, littleEndian?: boolean): void;
  /** The name of its type. */
  readonly [Symbol.toStringTag]: "DataView";
}

interface DataViewConstructor extends Function {
  /** A part of the buffer. RangeError when it does not fit. */
  new (buffer: ArrayBufferLike, byteOffset?: number, byteLength?: number): DataView;
}

/** Numbers of either byte order at any offset of a buffer. */
declare const DataView: DataViewConstructor;
