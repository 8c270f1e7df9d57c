// Uint8Array.prototype.at, TextEncoder and TextDecoder; the bytes themselves are C (types/bytes.h).

/** What `new TextEncoder()` makes. */
class Encoder {}
/** What `new TextDecoder()` makes. */
class Decoder {}

export function at(self: Uint8Array, index: number): number | undefined {
  const integer = Math.trunc(index);
  const position = integer !== integer ? 0 : integer < 0 ? integer + self.length : integer;
  return self[position];
}

export function newTextEncoder(): object {
  return new Encoder();
}

export function newTextDecoder(_label?: string): object {
  return new Decoder();
}

export function encoding(_self: object): string {
  return "utf-8";
}

export function encode(_self: object, text?: string): Uint8Array {
  return __encode(text === undefined ? "" : text);
}

export function decode(_self: object, bytes?: Uint8Array): string {
  return bytes === undefined ? "" : __decode(bytes);
}
