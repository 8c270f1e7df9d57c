// Iterating asynchronously: what `for await` and `yield*` in async generators do step by step, and sync iterables
// behind the same protocol (ECMAScript 27.1.6, AsyncFromSyncIterator).
import { finishIfPresent, next, raiseIfPresent } from "./iterator.js";
import { isObject, type Promise, promiseOf, rejectionOf } from "./promise.js";

interface Result {
  readonly done?: unknown;
  readonly value?: unknown;
}

interface AsyncIterator {
  next(sent?: unknown): unknown;
  return?(value?: unknown): unknown;
  throw?(error?: unknown): unknown;
}

/** The iterator of `for await`. */
export function iterate(iterable: unknown): object {
  if (!isObject(iterable)) return new AsyncFromSync(syncIterator(iterable));
  const own = iterable as { [Symbol.asyncIterator]?(): object };
  if (own[Symbol.asyncIterator] === undefined) return new AsyncFromSync(syncIterator(iterable));
  const iterator = own[Symbol.asyncIterator]!();
  if (!isObject(iterator)) throw new TypeError("Result of the Symbol.asyncIterator method is not an object");
  return iterator;
}

function syncIterator(iterable: unknown): object {
  if (!__isIterable(iterable)) {
    throw new TypeError(`${isObject(iterable) ? "object" : String(iterable)} is not async iterable`);
  }
  return (iterable as Iterable<unknown>)[Symbol.iterator]();
}

/** Asks for the next value: what is to be awaited. */
export function ask(iterator: object): unknown {
  return (iterator as AsyncIterator).next();
}

/** Whether the awaited result says that it is over. */
export function isOver(result: unknown): boolean {
  if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
  return Boolean((result as Result).done);
}

export function valueOf(result: object): unknown {
  return (result as Result).value;
}

/** The loop is left early: what is to be awaited, undefined if there is nothing to call. */
export function finish(iterator: object): unknown {
  const own = iterator as AsyncIterator;
  return own.return === undefined || own.return === null ? undefined : own.return();
}

/** What `return` of the iterator came to. */
export function checkFinished(result: unknown): void {
  if (!isObject(result)) throw new TypeError(`${String(result)} is not an object`);
}

/** One step of `yield*`: mode 0 next, 1 throw, 2 return. What is to be awaited. */
export function delegate(iterator: object, mode: number, sent: unknown): unknown {
  const own = iterator as AsyncIterator;
  if (mode === 0) return own.next(sent);
  if (mode === 2) {
    return own.return === undefined || own.return === null ? promiseOf({ value: sent, done: true }) : own.return(sent);
  }
  if (own.throw !== undefined && own.throw !== null) return own.throw(sent);
  const missing = (): never => {
    throw new TypeError("The iterator does not provide a 'throw' method.");
  };
  return promiseOf(finish(iterator)).then(missing);
}

/** A sync iterator whose values are awaited. */
class AsyncFromSync {
  constructor(private readonly iterator: object) {}

  next(sent?: unknown): Promise<unknown> {
    return this.step(() => next(this.iterator, sent), true);
  }

  return(value?: unknown): Promise<unknown> {
    return this.step(() => finishIfPresent(this.iterator, value), false, value);
  }

  throw(error?: unknown): Promise<unknown> {
    return this.step(() => this.raise(error), true);
  }

  private raise(error: unknown): Result {
    const result = raiseIfPresent(this.iterator, error);
    if (result !== undefined) return result;
    finishIfPresent(this.iterator);
    throw new TypeError("The iterator does not provide a 'throw' method.");
  }

  // A value that is rejected ends the iteration. `run` gives undefined if the iterator has no `return`.
  private step(run: () => Result | undefined, closes: boolean, returned?: unknown): Promise<unknown> {
    let done: boolean;
    let value: Promise<unknown>;
    try {
      const result = run();
      if (result === undefined) return promiseOf({ value: returned, done: true });
      if (!isObject(result)) throw new TypeError(`Iterator result ${String(result)} is not an object`);
      done = Boolean(result.done);
      value = promiseOf(result.value);
    } catch (error) {
      return rejectionOf(error);
    }
    return value.then(
      (settled) => ({ value: settled, done }),
      done || !closes ? undefined : (reason) => this.close(reason),
    );
  }

  private close(reason: unknown): never {
    try {
      finishIfPresent(this.iterator);
    } catch {
      // the value's own reason counts
    }
    throw reason;
  }
}
