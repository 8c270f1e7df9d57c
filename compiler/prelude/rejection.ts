// Rejections that nobody has asked for: when no job is left, the first of them that is still unhandled is an error of
// the whole program, as under Node. A plugin's loop goes on, and gets the next one in its next turn.
import type { Promise } from "./promise.js";

/** What stands for a reason that is no Error, with Node's words. */
class UnhandledPromiseRejection extends Error {
  override name = "UnhandledPromiseRejection";
}

let rejected: Promise<unknown>[] = [];
/** How many of them were looked at. */
let checked = 0;
/** At this length, those that are handled meanwhile are dropped. */
let limit = 64;

export function noteRejection(promise: Promise<unknown>): void {
  rejected.push(promise);
  if (rejected.length < limit) return;
  rejected = rejected.slice(checked).filter((each) => !each.handled);
  checked = 0;
  limit = Math.max(64, rejected.length * 2);
}

/** Throws the reason of a rejection that is not handled. */
export function checkRejections(): void {
  while (checked < rejected.length) {
    const promise = rejected[checked++] as Promise<unknown>;
    if (!promise.handled) throw errorOf(promise.value);
  }
  if (checked === 0) return;
  rejected = [];
  checked = 0;
}

function errorOf(reason: unknown): unknown {
  if (reason instanceof Error) return reason;
  return new UnhandledPromiseRejection(
    "This error originated either by throwing inside of an async function without a catch block, or by rejecting a " +
      `promise which was not handled with .catch(). The promise rejected with the reason "${textOf(reason)}".`,
  );
}

function textOf(reason: unknown): string {
  if (typeof reason === "object" && reason !== null) return `#<${__className(reason) || "Object"}>`;
  return String(reason);
}
