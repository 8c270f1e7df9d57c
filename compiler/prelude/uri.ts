// encodeURI, decodeURI and their forms for a component: texts as percent-escaped UTF-8.

const unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
/** What has a meaning in an address, and stays in a whole one. */
const reserved = ";/?:@&=+$,#";
const hexDigits = "0123456789ABCDEF";

export function encodeURIComponent(text: unknown): string {
  return encoded(String(text), unreserved);
}

export function encodeURI(text: unknown): string {
  return encoded(String(text), unreserved + reserved);
}

export function decodeURIComponent(text: unknown): string {
  return decoded(String(text), "");
}

export function decodeURI(text: unknown): string {
  return decoded(String(text), reserved);
}

function encoded(text: string, kept: string): string {
  let result = "";
  for (const character of text) {
    if (kept.includes(character)) {
      result += character;
      continue;
    }
    if (!character.isWellFormed()) throw malformed();
    const bytes = __encode(character);
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] as number;
      result += "%" + hexDigits.charAt(byte >> 4) + hexDigits.charAt(byte & 15);
    }
  }
  return result;
}

// An escape of what is in `kept` stays an escape.
function decoded(text: string, kept: string): string {
  let result = "";
  let at = 0;
  for (let next = text.indexOf("%"); next >= 0; next = text.indexOf("%", at)) {
    result += text.slice(at, next);
    const first = escapedByte(text, next);
    const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
    if (length === 0) throw malformed();
    let code = length === 1 ? first : first & (0xff >> (length + 1));
    for (let i = 1; i < length; i++) {
      const byte = escapedByte(text, next + 3 * i);
      if ((byte & 0xc0) !== 0x80) throw malformed();
      code = (code << 6) | (byte & 0x3f);
    }
    at = next + 3 * length;
    const character = decodedCharacter(code, length);
    result += kept.includes(character) ? text.slice(next, at) : character;
  }
  return result + text.slice(at);
}

/** The character, if that many bytes are the way to write it. */
function decodedCharacter(code: number, length: number): string {
  const isTooLong = (length === 3 && code < 0x800) || (length === 4 && code < 0x10000);
  if (isTooLong || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) throw malformed();
  return String.fromCodePoint(code);
}

function escapedByte(text: string, at: number): number {
  if (text.charAt(at) !== "%") throw malformed();
  const [high, low] = [hexDigit(text, at + 1), hexDigit(text, at + 2)];
  return high * 16 + low;
}

function hexDigit(text: string, at: number): number {
  const digit = at < text.length ? hexDigits.indexOf(text.charAt(at).toUpperCase()) : -1;
  if (digit < 0) throw malformed();
  return digit;
}

function malformed(): URIError {
  return new URIError("URI malformed");
}
