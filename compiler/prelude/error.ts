// The errors of the language. Their slots are fixed, since the runtime makes errors too: stack, message, cause, and the
// name that the author gave. All are hidden: no keys. `stack` has the headline of its first reading, as in V8, and
// positions once the error was thrown; `cause` stays absent unless it is given (a field of the prelude without an
// initialiser is left absent).
//
// `name` is what the author set, which makes it a key, or the nearest class of the language: a field of that name in the
// author's class wins.

/** What an error is given besides its message. */
interface Options {
  readonly cause?: unknown;
}

export class Error {
  #stack: string | undefined;
  message: string;
  cause?: unknown;
  #name: string | undefined;

  constructor(message?: string, options?: Options) {
    this.message = message === undefined ? "" : String(message);
    if (options !== undefined && "cause" in options) this.cause = options.cause;
  }

  get stack(): string | undefined {
    return __errorStack(this);
  }

  set stack(text: string | undefined) {
    this.#stack = text;
  }

  get name(): string {
    return this.#name ?? languageName(this);
  }

  set name(value: string) {
    this.#name = value;
  }

  toString(): string {
    const { name, message } = this;
    if (name === "") return message;
    return message === "" ? name : `${name}: ${message}`;
  }
}

export class TypeError extends Error {}
export class RangeError extends Error {}
export class SyntaxError extends Error {}
export class ReferenceError extends Error {}
export class URIError extends Error {}
export class EvalError extends Error {}

/** Several errors as one. */
export class AggregateError extends Error {
  errors: unknown[];

  constructor(errors: Iterable<unknown>, message?: string, options?: Options) {
    super(message, options);
    this.errors = [...errors];
  }

  override get name(): string {
    return nameOr(super.name, "AggregateError");
  }

  override set name(value: string) {
    super.name = value;
  }
}

/** An error that came up while another was under way. */
export class SuppressedError extends Error {
  error: unknown;
  suppressed: unknown;

  constructor(error: unknown, suppressed: unknown, message?: string) {
    super(message);
    this.error = error;
    this.suppressed = suppressed;
  }

  override get name(): string {
    return nameOr(super.name, "SuppressedError");
  }

  override set name(value: string) {
    super.name = value;
  }
}

function nameOr(given: string, own: string): string {
  return given === "Error" ? own : given;
}

function languageName(error: Error): string {
  if (error instanceof TypeError) return "TypeError";
  if (error instanceof RangeError) return "RangeError";
  if (error instanceof SyntaxError) return "SyntaxError";
  if (error instanceof ReferenceError) return "ReferenceError";
  if (error instanceof URIError) return "URIError";
  return error instanceof EvalError ? "EvalError" : "Error";
}
