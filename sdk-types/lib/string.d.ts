// Strings: sequences of UTF-16 code units, as in JavaScript. The methods that take regular expressions are not
// there yet.

/** How `localeCompare` compares. */
interface CollatorOptions {
  /** What tells texts apart: letters, accents, case; all of them unless told. */
  sensitivity?: "base" | "accent" | "case" | "variant" | undefined;
  /** Whether numbers in the texts are compared by their values. */
  numeric?: boolean | undefined;
}

/** The members of a `string`. */
interface String {
  /** The number of UTF-16 code units. */
  readonly length: number;
  /** The code unit at a position, as a string. */
  readonly [index: number]: string;
  /** The code unit at a position, counted from the end when negative. */
  at(index: number): string | undefined;
  /** The code unit at a position as a string, or "". */
  charAt(index: number): string;
  /** The code unit at a position as a number, or NaN. */
  charCodeAt(index: number): number;
  /** The code point that starts at a position. */
  codePointAt(index: number): number | undefined;
  /** This string and the others in one. */
  concat(...strings: string[]): string;
  /** Whether it ends with `search` (as if it were `endPosition` long). */
  endsWith(search: string, endPosition?: number): boolean;
  /** Whether `search` occurs at or after `position`. */
  includes(search: string, position?: number): boolean;
  /** Where `search` first occurs at or after `position`, or -1. */
  indexOf(search: string, position?: number): number;
  /** Whether it has no lone surrogate. */
  isWellFormed(): boolean;
  /** Where `search` last occurs at or before `position`, or -1. */
  lastIndexOf(search: string, position?: number): number;
  /** -1, 0 or 1 as this string sorts before, with or after the other, in the order of CLDR's root collation. */
  localeCompare(that: string, locales?: string | readonly string[], options?: CollatorOptions): number;
  /** The Unicode normalisation form, NFC unless told. */
  normalize(form?: "NFC" | "NFD" | "NFKC" | "NFKD"): string;
  /** Padded at its end to a length. */
  padEnd(maxLength: number, fillString?: string): string;
  /** Padded at its start to a length. */
  padStart(maxLength: number, fillString?: string): string;
  /** This string `count` times. RangeError when negative or infinite. */
  repeat(count: number): string;
  /** With the first occurrence replaced; `$&`, `` $` ``, `$'` and `$$` have their meanings in a string. */
  replace(
    search: string,
    replacement: string | ((this: void, match: string, offset: number, string: string) => string),
  ): string;
  /** With every occurrence replaced. */
  replaceAll(
    search: string,
    replacement: string | ((this: void, match: string, offset: number, string: string) => string),
  ): string;
  /** The part between two positions, counted from the end when negative. */
  slice(start?: number, end?: number): string;
  /** The parts between occurrences of the separator, at most `limit` of them. */
  split(separator: string, limit?: number): string[];
  /** Whether it starts with `search` at `position`. */
  startsWith(search: string, position?: number): boolean;
  /** `length` units from `start` on, which counts from the end when negative. */
  substr(start: number, length?: number): string;
  /** The part between two positions. */
  substring(start: number, end?: number): string;
  /** The same as `toLowerCase`: there is one locale, en-US. */
  toLocaleLowerCase(): string;
  /** The same as `toUpperCase`. */
  toLocaleUpperCase(): string;
  /** In lower case, independent of any locale. */
  toLowerCase(): string;
  /** Itself. */
  toString(): string;
  /** In upper case, independent of any locale. */
  toUpperCase(): string;
  /** With U+FFFD in place of each lone surrogate. */
  toWellFormed(): string;
  /** Without white space at both ends. */
  trim(): string;
  /** Without white space at the end. */
  trimEnd(): string;
  /** The old name of `trimStart`. */
  trimLeft(): string;
  /** The old name of `trimEnd`. */
  trimRight(): string;
  /** Without white space at the start. */
  trimStart(): string;
  /** Itself. */
  valueOf(): string;
  /** Its code points, each as a string. */
  [Symbol.iterator](): StringIterator<string>;
}

interface StringConstructor {
  /** The members of each string. */
  readonly prototype: String;
  /** The value as text. */
  (value?: unknown): string;
  /** The string of these UTF-16 code units. */
  fromCharCode(...codes: number[]): string;
  /** The string of these code points. RangeError for what is none. */
  fromCodePoint(...codePoints: number[]): string;
  /** The pieces of a template as written, with the values between them. */
  raw(template: { readonly raw: readonly string[] }, ...values: unknown[]): string;
}

/** `String(x)` and the functions that make strings. */
declare const String: StringConstructor;

/** A whole address in percent-escaped UTF-8; what has a meaning in one stays. URIError for half a surrogate pair. */
declare function encodeURI(text: string): string;

/** A part of an address in percent-escaped UTF-8. URIError for half a surrogate pair. */
declare function encodeURIComponent(text: string | number | boolean): string;

/** The address without its escapes, but for those of what has a meaning in it. URIError if it is malformed. */
declare function decodeURI(text: string): string;

/** The part without its escapes. URIError if it is malformed. */
declare function decodeURIComponent(text: string): string;
