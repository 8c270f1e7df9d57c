export class Error {
  stack: string | undefined;
  message: string;
  cause: unknown;
  name: string;
  constructor(message: string = "", options?: { cause?: unknown }) {
    this.message = message;
    this.name = "Error";
    if (options !== undefined) this.cause = options.cause;
  }
}
export class TypeError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "TypeError"; } }
export class RangeError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "RangeError"; } }
export class SyntaxError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "SyntaxError"; } }
export class ReferenceError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "ReferenceError"; } }
export class URIError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "URIError"; } }
export class EvalError extends Error { constructor(message: string = "", options?: { cause?: unknown }) { super(message, options); this.name = "EvalError"; } }
