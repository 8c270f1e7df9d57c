// What the runtime of a plugin asks of the event loop (c-runtime/src/falco/threads): the host keeps it running, and the
// runtime waits between its turns.
import { AbortController, type AbortSignal } from "./abort.js";
import { delegate, iterate } from "./async-iterator.js";
import { isObject, type Promise, promiseOf, type State } from "./promise.js";
import { nextDue } from "./timer.js";

/** When the next timer is due (as __now); Infinity: none is set. */
export function due(): number {
  return nextDue();
}

/** The promise that the author's code returned, which is waited for from now on; undefined: it returned none. */
export function watch(result: unknown): Promise<unknown> | undefined {
  if (!isObject(result) || typeof (result as { then?: unknown }).then !== "function") return undefined;
  const promise = promiseOf(result);
  promise.handled = true;
  return promise;
}

export function status(promise: Promise<unknown>): State {
  return promise.state;
}

/** Its value, or the reason of its rejection. */
export function outcome(promise: Promise<unknown>): unknown {
  return promise.value;
}

/** The asynchronous iterator of what a source's `open` gave; undefined: it has none. */
export function iterator(opened: unknown): object | undefined {
  if (!isObject(opened) || (opened as { [Symbol.asyncIterator]?(): object })[Symbol.asyncIterator] === undefined) return undefined;
  return iterate(opened);
}

/** Throws at the `yield` that an asynchronous generator stands at: what to await. */
export function refuse(generator: object, error: unknown): unknown {
  return delegate(generator, 1, error);
}

export function controller(): AbortController {
  return new AbortController();
}

export function signal(of: AbortController): AbortSignal {
  return of.signal;
}

export function abort(by: AbortController): void {
  by.abort();
}

/** Whether a failure is just the answer to the abort. */
export function abortedBy(by: AbortController, reason: unknown): boolean {
  return by.signal.aborted && by.signal.reason === reason;
}
