// The errors of the language. Their slots are fixed, the runtime makes errors too: stack, message, cause, name. All four
// are hidden: no keys. `stack` is filled in when the error is thrown, `cause` stays absent unless it is given.

/** What an error is given besides its message. */
interface Options {
  readonly cause?: unknown;
}

export class Error {
  declare stack?: string;
  message: string;
  declare cause?: unknown;
  name: string;

  constructor(message?: string, options?: Options) {
    this.message = message === undefined ? "" : message;
    this.name = "Error";
    if (options !== undefined && "cause" in options) this.cause = options.cause;
  }

  toString(): string {
    if (this.name === "") return this.message;
    return this.message === "" ? this.name : `${this.name}: ${this.message}`;
  }
}

export class TypeError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "TypeError";
  }
}

export class RangeError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "RangeError";
  }
}

export class SyntaxError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "SyntaxError";
  }
}

export class ReferenceError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "ReferenceError";
  }
}

export class URIError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "URIError";
  }
}

export class EvalError extends Error {
  constructor(message?: string, options?: Options) {
    super(message, options);
    this.name = "EvalError";
  }
}
