// Promises and abort signals: what TypeScript needs for `async` and `await`, and what the SDK hands out.
// Asynchronous code is refused for now; these declarations let its types be written.

/** What `await` takes. */
interface PromiseLike<T> {
  /** Calls back with the value, or with the reason of the failure. */
  then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((this: void, value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onrejected?: ((this: void, reason: unknown) => TResult2 | PromiseLike<TResult2>) | null,
  ): PromiseLike<TResult1 | TResult2>;
}

/** A value that is there later. */
interface Promise<T> {
  /** Calls back with the value, or with the reason of the failure. */
  then<TResult1 = T, TResult2 = never>(
    onfulfilled?: ((this: void, value: T) => TResult1 | PromiseLike<TResult1>) | null,
    onrejected?: ((this: void, reason: unknown) => TResult2 | PromiseLike<TResult2>) | null,
  ): Promise<TResult1 | TResult2>;
  /** Calls back with the reason of a failure. */
  catch<TResult = never>(
    onrejected?: ((this: void, reason: unknown) => TResult | PromiseLike<TResult>) | null,
  ): Promise<T | TResult>;
  /** Calls back when it is settled. */
  finally(onfinally?: ((this: void) => void) | null): Promise<T>;
}

interface PromiseConstructor {}

/** Named so that `async` functions type-check; it has no members yet. */
declare const Promise: PromiseConstructor;

/** Tells a piece of code that it shall end. */
interface AbortSignal {
  /** Whether it shall end. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason: unknown;
  /** Throws the reason when it shall end. */
  throwIfAborted(): void;
}
