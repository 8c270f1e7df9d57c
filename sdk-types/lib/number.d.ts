// Numbers (IEEE-754 doubles) and the global functions that read them.

/** How `toLocaleString` writes a number. There is one locale, en-US. */
interface NumberFormatOptions {
  /** A plain number unless told. */
  style?: "decimal" | "percent" | "currency" | undefined;
  /** The currency of that style. */
  currency?: "USD" | "EUR" | "GBP" | "JPY" | undefined;
  /** Whether thousands have commas; true unless told. */
  useGrouping?: boolean | undefined;
  /** The least digits before the point. */
  minimumIntegerDigits?: number | undefined;
  /** The least digits behind the point. */
  minimumFractionDigits?: number | undefined;
  /** The most digits behind the point, 3 unless told. */
  maximumFractionDigits?: number | undefined;
}

/** The members of a `number`. */
interface Number {
  /** In exponential notation. */
  toExponential(fractionDigits?: number): string;
  /** With a fixed number of decimals. */
  toFixed(fractionDigits?: number): string;
  /** With commas and at most three decimals, as in the locale en-US. */
  toLocaleString(locales?: "en-US" | "en" | undefined, options?: NumberFormatOptions): string;
  /** With a number of significant digits. */
  toPrecision(precision?: number): string;
  /** In a radix of 2 to 36, 10 unless told. */
  toString(radix?: number): string;
  /** Itself. */
  valueOf(): number;
}

interface NumberConstructor {
  /** The members of each number. */
  readonly prototype: Number;
  /** The value as a number: NaN for text that is none. */
  (value?: unknown): number;
  /** The difference between 1 and the next number. */
  readonly EPSILON: number;
  /** 2^53 - 1. */
  readonly MAX_SAFE_INTEGER: number;
  /** The largest number. */
  readonly MAX_VALUE: number;
  /** -(2^53 - 1). */
  readonly MIN_SAFE_INTEGER: number;
  /** The smallest positive number. */
  readonly MIN_VALUE: number;
  /** Not a number. */
  readonly NaN: number;
  /** Negative infinity. */
  readonly NEGATIVE_INFINITY: number;
  /** Positive infinity. */
  readonly POSITIVE_INFINITY: number;
  /** Whether it is a number, and finite. */
  isFinite(value: unknown): boolean;
  /** Whether it is a number without a fraction. */
  isInteger(value: unknown): boolean;
  /** Whether it is NaN. */
  isNaN(value: unknown): boolean;
  /** Whether it is an integer within ±(2^53 - 1). */
  isSafeInteger(value: unknown): boolean;
  /** The number that the text starts with. */
  parseFloat(text: string): number;
  /** The integer that the text starts with. */
  parseInt(text: string, radix?: number): number;
}

/** `Number(x)`, constants and tests. */
declare const Number: NumberConstructor;

/** The integer that the text starts with, in a radix of 2 to 36 (10, or 16 after 0x). */
declare function parseInt(text: string, radix?: number): number;

/** The number that the text starts with. */
declare function parseFloat(text: string): number;

/** Whether a number is NaN. */
declare function isNaN(value: number): boolean;

/** Whether a number is finite. */
declare function isFinite(value: number): boolean;
