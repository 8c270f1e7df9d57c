// Guards for what cannot happen: a broken invariant is our fault, never the user's.
// Everything here throws InternalError (code 9xxx); user's faults go into a DiagnosticBag and are never thrown.

/** A bug of the compiler itself; `main()` shows it as TSF9001 and exits with 101. */
export class InternalError extends Error {
  override readonly name = "InternalError";

  /** `where` says what was compiled when it happened, e.g. "main.ts:3:5". */
  constructor(message: string, readonly where?: string) {
    super(where === undefined ? message : `${message} (at ${where})`);
  }
}

/** Throws unless `condition` holds; says so to the type checker. */
export function invariant(condition: unknown, message: string, where?: string): asserts condition {
  if (!condition) throw new InternalError(message, where);
}

/** Stands in the default arm of an exhaustive switch: tsc complains if a case is missing. */
export function assertNever(value: never, what = "value"): never {
  throw new InternalError(`unexpected ${what}: ${describe(value)}`);
}

/** The value, which by an invariant is there. */
export function defined<T>(value: T | undefined | null, message: string): T {
  invariant(value !== undefined && value !== null, message);
  return value;
}

function describe(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}
