// TextEncoder and TextDecoder.

/** What `new TextEncoder()` makes. */
class Encoder {}
/** What `new TextDecoder()` makes. */
class Decoder {}

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
