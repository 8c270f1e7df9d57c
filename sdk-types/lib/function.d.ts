// Functions and regular expressions, which have no members yet. Their hidden member keeps every other value from
// passing for one (and, for Function, keeps TypeScript from calling any value untyped).

declare const onlyFunctions: unique symbol;
declare const onlyRegExps: unique symbol;

declare global {
  /** The base of all functions. As a type it is refused: write the function's signature. */
  interface Function {
    readonly [onlyFunctions]: true;
  }

  /** A function that is called. */
  interface CallableFunction extends Function {}

  /** A class that is constructed. */
  interface NewableFunction extends Function {}

  /** The type of a regular expression literal, which is refused for now. */
  interface RegExp {
    readonly [onlyRegExps]: true;
  }
}

export {};
