// Precise time and random bytes.

interface Performance {
  /** Milliseconds, with a fraction, since the program or the plugin's instance began. */
  now(): number;
}

/** Precise time. */
declare const performance: Performance;

/** Arrays of integers. */
type RandomBytes =
  | Int8Array | Uint8Array | Uint8ClampedArray | Int16Array | Uint16Array | Int32Array | Uint32Array
  | BigInt64Array | BigUint64Array;

interface Crypto {
  /** Fills the array with random bytes of the system, and returns it. RangeError past 65536 bytes. */
  getRandomValues<T extends RandomBytes>(array: T): T;
  /** A random UUID, version 4. */
  randomUUID(): `${string}-${string}-${string}-${string}-${string}`;
}

/** Random bytes. */
declare const crypto: Crypto;
