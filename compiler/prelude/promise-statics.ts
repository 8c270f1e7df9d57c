// The functions of `Promise` itself. What one is given is iterated first, then each item becomes a promise.
import { AggregateError } from "./error.js";
import { Promise, promiseOf, reject, rejectionOf, resolve, settle, settlers } from "./promise.js";

export function resolved(value?: unknown): Promise<unknown> {
  return promiseOf(value);
}

export function rejected(reason?: unknown): Promise<unknown> {
  return rejectionOf(reason);
}

export function all(items: Iterable<unknown>): Promise<unknown> {
  return gather(items, (promise, index, gathering) => {
    promise.then((value) => gathering.set(index, value), (reason) => gathering.fail(reason));
  });
}

export function allSettled(items: Iterable<unknown>): Promise<unknown> {
  return gather(items, (promise, index, gathering) => {
    promise.then(
      (value) => gathering.set(index, { status: "fulfilled", value }),
      (reason) => gathering.set(index, { status: "rejected", reason }),
    );
  });
}

export function any(items: Iterable<unknown>): Promise<unknown> {
  const gathering = new Gathering((errors) => new AggregateError(errors, "All promises were rejected"));
  return gather(items, (promise, index) => {
    promise.then((value) => gathering.succeed(value), (reason) => gathering.set(index, reason));
  }, gathering);
}

export function race(items: Iterable<unknown>): Promise<unknown> {
  const winner = new Promise<unknown>();
  const settling = settlers(winner);
  try {
    for (const item of items) promiseOf(item).then(settling.resolve, settling.reject);
  } catch (error) {
    settling.reject(error);
  }
  return winner;
}

export function withResolvers(): object {
  const promise = new Promise<unknown>();
  const settling = settlers(promise);
  return { promise, resolve: settling.resolve, reject: settling.reject };
}

export function attempt(callback: (this: void, ...args: unknown[]) => unknown, ...args: unknown[]): Promise<unknown> {
  const promise = new Promise<unknown>();
  let result: unknown;
  try {
    result = callback(...args);
  } catch (error) {
    reject(promise, error);
    return promise;
  }
  resolve(promise, result);
  return promise;
}

/** The values of several promises on their way into one array. */
class Gathering {
  readonly promise = new Promise<unknown>();
  readonly values: unknown[] = [];
  /** One more than are missing, until all items were seen. */
  missing: number = 1;
  settled: boolean = false;

  /** `failure` makes the reason of a rejection from all values; without it they are the result. */
  constructor(private readonly failure?: (values: unknown[]) => unknown) {}

  set(index: number, value: unknown): void {
    this.values[index] = value;
    this.count();
  }

  /** One less is missing. */
  count(): void {
    if (--this.missing > 0) return;
    const { failure } = this;
    if (failure === undefined) this.succeed(this.values);
    else this.fail(failure(this.values));
  }

  succeed(value: unknown): void {
    if (this.settled) return;
    this.settled = true;
    settle(this.promise, value, false);
  }

  fail(reason: unknown): void {
    if (this.settled) return;
    this.settled = true;
    settle(this.promise, reason, true);
  }
}

function gather(
  items: Iterable<unknown>, each: (promise: Promise<unknown>, index: number, gathering: Gathering) => void,
  gathering: Gathering = new Gathering(),
): Promise<unknown> {
  let index = 0;
  try {
    for (const item of items) {
      gathering.values.push(undefined);
      gathering.missing++;
      each(promiseOf(item), index++, gathering);
    }
    gathering.count();
  } catch (error) {
    gathering.fail(error);
  }
  return gathering.promise;
}
