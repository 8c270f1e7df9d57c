// The types that TypeScript itself needs by name: booleans, symbols, template strings, disposables.
// Interfaces that are empty here exist for the checker only; their values have no members yet.

/** What may be a property's key. */
declare type PropertyKey = string | number | symbol;

/** The members of a `boolean`. */
interface Boolean {
  /** "true" or "false". */
  toString(): string;
  /** The primitive itself. */
  valueOf(): boolean;
}

interface BooleanConstructor {
  /** Whether the value is truthy. */
  (value?: unknown): boolean;
}

/** `Boolean(x)`: whether a value is truthy. */
declare const Boolean: BooleanConstructor;

/** The type of `symbol` values; only the well-known symbols below exist. */
interface Symbol {}

interface SymbolConstructor {
  /** The method that gives an object's iterator, for `for…of` and spreading. */
  readonly iterator: unique symbol;
  /** The method that gives an object's asynchronous iterator, for `for await`. */
  readonly asyncIterator: unique symbol;
  /** The method that releases an object's resources. */
  readonly dispose: unique symbol;
  /** The method that releases an object's resources asynchronously. */
  readonly asyncDispose: unique symbol;
}

/** The well-known symbols. */
declare const Symbol: SymbolConstructor;

/** The first argument of a template tag. */
interface TemplateStringsArray extends ReadonlyArray<string> {
  /** The pieces as written, escapes not interpreted. */
  readonly raw: readonly string[];
}

/** An object with something to release. */
interface Disposable {
  /** Releases it. */
  [Symbol.dispose](): void;
}

/** An object with something to release asynchronously. */
interface AsyncDisposable {
  /** Releases it. */
  [Symbol.asyncDispose](): PromiseLike<void>;
}

/** The type of `arguments`, which is refused: write a rest parameter. */
interface IArguments {}

/** Not a number. */
declare const NaN: number;

/** Positive infinity. */
declare const Infinity: number;
