// What a failed test says.

/** An assertion that does not hold. */
export class Failure extends Error {}

/** A failure in words, and where it came from: the frames of its stack. */
export interface FailureText {
  message: string;
  frames: string[];
}

export function failureOf(reason: unknown): FailureText {
  if (!(reason instanceof Error)) return { message: `thrown: ${__inspect(reason, 2, false)}`, frames: [] };
  const message = reason instanceof Failure ? reason.message : `${reason.name}: ${reason.message}`;
  const lines = (reason.stack ?? "").split("\n");
  return { message, frames: lines.filter((line) => line.startsWith("    at ")).map((line) => line.slice(7)) };
}

/** The text of what was thrown, for `throws`. */
export function textOf(reason: unknown): string {
  return reason instanceof Error ? `${reason.name}: ${reason.message}` : __inspect(reason, 2, false);
}
