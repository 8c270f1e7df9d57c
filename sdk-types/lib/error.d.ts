// The errors of the language. Own ones extend them.

interface ErrorOptions {
  /** What led to this error. */
  cause?: unknown;
}

/** An error. */
interface Error {
  /** Its class's name. */
  name: string;
  /** What happened. */
  message: string;
  /** Where, in TypeScript positions. */
  stack?: string;
  /** What led to it. */
  cause?: unknown;
  /** `name: message`. */
  toString(): string;
}

interface ErrorConstructor {
  /** An error. */
  new (message?: string, options?: ErrorOptions): Error;
  /** An error. */
  (message?: string, options?: ErrorOptions): Error;
}

/** An error. */
declare const Error: ErrorConstructor;

/** Never thrown by the language. */
interface EvalError extends Error {}

interface EvalErrorConstructor {
  /** Never thrown by the language. */
  new (message?: string, options?: ErrorOptions): EvalError;
  /** Never thrown by the language. */
  (message?: string, options?: ErrorOptions): EvalError;
}

/** Never thrown by the language. */
declare const EvalError: EvalErrorConstructor;

/** A value is outside its range. */
interface RangeError extends Error {}

interface RangeErrorConstructor {
  /** A value is outside its range. */
  new (message?: string, options?: ErrorOptions): RangeError;
  /** A value is outside its range. */
  (message?: string, options?: ErrorOptions): RangeError;
}

/** A value is outside its range. */
declare const RangeError: RangeErrorConstructor;

/** A variable was used before its declaration ran. */
interface ReferenceError extends Error {}

interface ReferenceErrorConstructor {
  /** A variable was used before its declaration ran. */
  new (message?: string, options?: ErrorOptions): ReferenceError;
  /** A variable was used before its declaration ran. */
  (message?: string, options?: ErrorOptions): ReferenceError;
}

/** A variable was used before its declaration ran. */
declare const ReferenceError: ReferenceErrorConstructor;

/** Text could not be read. */
interface SyntaxError extends Error {}

interface SyntaxErrorConstructor {
  /** Text could not be read. */
  new (message?: string, options?: ErrorOptions): SyntaxError;
  /** Text could not be read. */
  (message?: string, options?: ErrorOptions): SyntaxError;
}

/** Text could not be read. */
declare const SyntaxError: SyntaxErrorConstructor;

/** A value has the wrong type. */
interface TypeError extends Error {}

interface TypeErrorConstructor {
  /** A value has the wrong type. */
  new (message?: string, options?: ErrorOptions): TypeError;
  /** A value has the wrong type. */
  (message?: string, options?: ErrorOptions): TypeError;
}

/** A value has the wrong type. */
declare const TypeError: TypeErrorConstructor;

/** Text is no valid URI part. */
interface URIError extends Error {}

interface URIErrorConstructor {
  /** Text is no valid URI part. */
  new (message?: string, options?: ErrorOptions): URIError;
  /** Text is no valid URI part. */
  (message?: string, options?: ErrorOptions): URIError;
}

/** Text is no valid URI part. */
declare const URIError: URIErrorConstructor;

/** An error that came up while another was under way. */
interface SuppressedError extends Error {
  /** The later one. */
  error: unknown;
  /** The one that was under way. */
  suppressed: unknown;
}

interface SuppressedErrorConstructor {
  /** An error that holds two. */
  new (error: unknown, suppressed: unknown, message?: string): SuppressedError;
  /** An error that holds two. */
  (error: unknown, suppressed: unknown, message?: string): SuppressedError;
}

/** An error that came up while another was under way. */
declare const SuppressedError: SuppressedErrorConstructor;

/** Several errors as one. */
interface AggregateError extends Error {
  /** The errors; what else was thrown is looked at as an error, too. */
  errors: Error[];
}

interface AggregateErrorConstructor {
  /** Several errors as one. */
  new (errors: Iterable<unknown>, message?: string, options?: ErrorOptions): AggregateError;
  /** Several errors as one. */
  (errors: Iterable<unknown>, message?: string, options?: ErrorOptions): AggregateError;
}

/** Several errors as one. */
declare const AggregateError: AggregateErrorConstructor;
