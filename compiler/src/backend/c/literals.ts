// C literals: text, numbers, comments. Also the bytes of a JavaScript string.
//
// Invariant: what is written here reads back as exactly the same value in any locale and any C11 compiler: bytes
// beyond ASCII are octal escapes, and no two question marks stand together (trigraphs).
import { irTypes } from "../../ir/types.js";

/** WTF-8 of a JavaScript string: UTF-8 in which a lone surrogate has its three bytes. */
export function wtf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const c = character.codePointAt(0)!;
    if (c < 0x80) bytes.push(c);
    else if (c < 0x800) bytes.push(0xc0 | (c >> 6), 0x80 | (c & 63));
    else if (c < 0x10000) bytes.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
    else bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63), 0x80 | ((c >> 6) & 63), 0x80 | (c & 63));
  }
  return bytes;
}

const named = new Map([[10, "\\n"], [9, "\\t"], [13, "\\r"], [34, '\\"'], [92, "\\\\"]]);
const longestPiece = 100;

/** A C string literal of the text's WTF-8; a long one in several pieces. */
export function cString(text: string): string {
  const pieces: string[] = [];
  let piece = "";
  let last = 0;
  for (const byte of wtf8(text)) {
    if (piece.length >= longestPiece) {
      pieces.push(piece);
      piece = "";
    }
    piece += byteLiteral(byte, last);
    last = byte;
  }
  pieces.push(piece);
  return pieces.map((content) => `"${content}"`).join(" ");
}

function byteLiteral(byte: number, last: number): string {
  if (byte === 63 && last === 63) return "\\?";
  if (byte >= 32 && byte < 127 && !named.has(byte)) return String.fromCharCode(byte);
  return named.get(byte) ?? `\\${byte.toString(8).padStart(3, "0")}`;
}

/** A double. */
export function f64Literal(value: number): string {
  if (Number.isNaN(value)) return "(double)NAN";
  if (value === Infinity) return "(double)INFINITY";
  if (value === -Infinity) return "(-(double)INFINITY)";
  const digits = Object.is(value, -0) ? "-0" : String(value);
  const text = /[.e]/.test(digits) ? digits : `${digits}.0`;
  return text.startsWith("-") ? `(${text})` : text;
}

/** The bits of a double, as a tsf_value has them. */
export function f64Bits(value: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Number.isNaN(value) ? NaN : value);
  return `0x${bits.getBigUint64(0).toString(16)}ull`;
}

/** An int32_t. */
export function i32Literal(value: number): string {
  if (value === -2147483648) return "INT32_MIN";
  return value < 0 ? `(${value})` : String(value);
}

/** Words that no C identifier of ours may be: keywords and macros of the headers that tsf.h includes. */
export const reservedWords: ReadonlySet<string> = new Set([
  ..."auto break case char const continue default do double else enum extern float for goto if inline int".split(" "),
  ..."long register restrict return short signed sizeof static struct switch typedef union unsigned".split(" "),
  ..."void volatile while asm typeof bool true false NULL NAN INFINITY main at argc argv linux unix".split(" "),
  ..."isolate self frame mode sent positions program types atoms globals this_value atoms_by_text".split(" "),
  ...irTypes,
]);
