// The types that TypeScript itself needs by name: booleans, template strings, disposables.
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
