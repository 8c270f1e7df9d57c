// Integers of any size.

/** The members of a `bigint`. */
interface BigInt {
  /** With commas, as in the locale en-US. */
  toLocaleString(locales?: "en-US" | "en" | undefined, options?: NumberFormatOptions): string;
  /** In a radix of 2 to 36, 10 unless told. */
  toString(radix?: number): string;
  /** Itself. */
  valueOf(): bigint;
}

interface BigIntConstructor {
  /** The value as an integer. RangeError for a number with a fraction, SyntaxError for text that is none. */
  (value: string | number | bigint | boolean): bigint;
  /** The low bits as a signed integer. */
  asIntN(bits: number, int: bigint): bigint;
  /** The low bits as an unsigned integer. */
  asUintN(bits: number, int: bigint): bigint;
}

/** `BigInt(x)` and wrapping to a width. */
declare const BigInt: BigIntConstructor;
