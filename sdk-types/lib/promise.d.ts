// Promises: values that are there later.

/** What `await` takes. */
interface PromiseLike<T> {
  /** Calls back with the value, or with the reason of the failure. */
  then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((this: void, value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onrejected?: ((this: void, reason: unknown) => TResult2 | PromiseLike<TResult2>) | null,
  ): PromiseLike<TResult1 | TResult2>;
}

/**
 * Why a promise failed, where nobody says what it is. It is looked at as an error, which it mostly is: reading `message`
 * of what is none, and has none, is a TypeError.
 */
interface Rejection extends Error {
  /** Of an AggregateError, which `Promise.any` fails with. */
  errors: Rejection[];
}

/** A value that is there later. */
interface Promise<T> {
  /** Calls back with the value, or with the reason of the failure. */
  then<TResult1 = T, TResult2 = never, E = Rejection>(
    onfulfilled?: ((this: void, value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onrejected?: ((this: void, reason: E) => TResult2 | PromiseLike<TResult2>) | null,
  ): Promise<TResult1 | TResult2>;
  /** Calls back with the reason of a failure. A function that takes a certain `E` asserts that the reason is one. */
  catch<TResult = never, E = Rejection>(
    onrejected?: ((this: void, reason: E) => TResult | PromiseLike<TResult>) | null,
  ): Promise<T | TResult>;
  /** Calls back when it is settled. */
  finally(onfinally?: ((this: void) => void) | null): Promise<T>;
}

/** What `Promise.allSettled` says of a promise that has a value. */
interface PromiseFulfilledResult<T> {
  /** Tells the two apart. */
  status: "fulfilled";
  /** Its value. */
  value: T;
}

/** What `Promise.allSettled` says of a promise that failed. */
interface PromiseRejectedResult {
  /** Tells the two apart. */
  status: "rejected";
  /** Why. */
  reason: Rejection;
}

/** What `Promise.allSettled` says of a promise. */
type PromiseSettledResult<T> = PromiseFulfilledResult<T> | PromiseRejectedResult;

/** A promise and the functions that settle it. */
interface PromiseWithResolvers<T> {
  /** The promise. */
  promise: Promise<T>;
  /** Gives it its value. */
  resolve: (this: void, value: T | PromiseLike<T>) => void;
  /** Makes it fail. */
  reject: (this: void, reason?: unknown) => void;
}

interface PromiseConstructor {
  /** A promise that the two functions settle; the first call of either counts. */
  new <T>(
    executor: (
      this: void,
      resolve: (this: void, value: T | PromiseLike<T>) => void,
      reject: (this: void, reason?: unknown) => void,
    ) => void,
  ): Promise<T>;
  /** The values of all, or the reason of the first that fails. */
  all<T extends readonly unknown[] | []>(values: T): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }>;
  all<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>[]>;
  /** What became of each, when all are settled. */
  allSettled<T extends readonly unknown[] | []>(
    values: T,
  ): Promise<{ -readonly [P in keyof T]: PromiseSettledResult<Awaited<T[P]>> }>;
  allSettled<T>(values: Iterable<T | PromiseLike<T>>): Promise<PromiseSettledResult<Awaited<T>>[]>;
  /** The first value, or an AggregateError when all have failed. */
  any<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  any<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  /** What becomes of the first that is settled. */
  race<T extends readonly unknown[] | []>(values: T): Promise<Awaited<T[number]>>;
  race<T>(values: Iterable<T | PromiseLike<T>>): Promise<Awaited<T>>;
  /** A promise that has failed. */
  reject<T = never>(reason?: unknown): Promise<T>;
  /** A promise of the value; a promise is given back as it is. */
  resolve(): Promise<void>;
  resolve<T>(value: T): Promise<Awaited<T>>;
  resolve<T>(value: T | PromiseLike<T>): Promise<Awaited<T>>;
  /** Calls the function now; a promise of what it returns or throws. */
  try<T, U extends unknown[]>(
    callback: (this: void, ...args: U) => T | PromiseLike<T>, ...args: U
  ): Promise<Awaited<T>>;
  /** A promise and the functions that settle it. */
  withResolvers<T>(): PromiseWithResolvers<T>;
}

/** Values that are there later. */
declare const Promise: PromiseConstructor;
