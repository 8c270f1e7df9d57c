// UTF-8: text to bytes and back.

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
