// Rejections that nobody has asked for: when no job is left, the first of them that is still unhandled is an error of
// the whole program, as under Node.
import type { Promise } from "./promise.js";

/** What stands for a reason that is no Error, with Node's words. */
class UnhandledPromiseRejection extends Error {
  override name = "UnhandledPromiseRejection";
}

let rejected: Promise<unknown>[] = [];

export function noteRejection(promise: Promise<unknown>): void {
  rejected.push(promise);
}

/** Throws the reason of a rejection that is not handled; later ones are forgotten with it. */
export function checkRejections(): void {
  if (rejected.length === 0) return;
  const promises = rejected;
  rejected = [];
  for (const promise of promises) if (!promise.handled) throw errorOf(promise.value);
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
