// Byte arrays and UTF-8. A byte array of an event is a view of it; `slice` copies.

/** An array of bytes with a fixed length. */
interface Uint8Array {
  /** The number of bytes. */
  readonly length: number;
  /** The byte at a position. */
  [index: number]: number;
  /** The byte at a position, counted from the end when negative. */
  at(index: number): number | undefined;
  /** Sets the bytes between two positions to a value. */
  fill(value: number, start?: number, end?: number): this;
  /** Where the byte first occurs at or after `fromIndex`, or -1. */
  indexOf(value: number, fromIndex?: number): number;
  /** Copies bytes into this array, from `offset` on. RangeError when they do not fit. */
  set(source: Uint8Array | readonly number[], offset?: number): void;
  /** A copy of the part between two positions. */
  slice(start?: number, end?: number): Uint8Array;
  /** A view of the part between two positions. */
  subarray(start?: number, end?: number): Uint8Array;
  /** The bytes. */
  [Symbol.iterator](): ArrayIterator<number>;
}

interface Uint8ArrayConstructor {
  /** So many bytes, all 0. */
  new (length?: number): Uint8Array;
  /** These bytes, each value taken modulo 256. */
  new (bytes: Uint8Array | readonly number[]): Uint8Array;
}

/** An array of bytes with a fixed length. */
declare const Uint8Array: Uint8ArrayConstructor;

/** Text to UTF-8. */
interface TextEncoder {
  /** Always "utf-8". */
  readonly encoding: "utf-8";
  /** The text as UTF-8, with U+FFFD in place of each lone surrogate. */
  encode(text?: string): Uint8Array;
}

interface TextEncoderConstructor {
  /** An encoder. */
  new (): TextEncoder;
}

/** Text to UTF-8. */
declare const TextEncoder: TextEncoderConstructor;

/** UTF-8 to text. */
interface TextDecoder {
  /** Always "utf-8". */
  readonly encoding: "utf-8";
  /** The bytes as text, with U+FFFD for what is not UTF-8. */
  decode(bytes?: Uint8Array): string;
}

interface TextDecoderConstructor {
  /** A decoder. */
  new (label?: "utf-8"): TextDecoder;
}

/** UTF-8 to text. */
declare const TextDecoder: TextDecoderConstructor;
