// Iterators, iterables and generators. A generator returns nothing unless its type says so; what only consumes
// an iterable asks for `Iterable<T>`, which takes generators of any return type. What is sent to one is `any` unless its
// type says more, as in TypeScript's own library: only that lets a generator delegate to each other one.

/** A result of `next` that carries a value. */
interface IteratorYieldResult<TYield> {
  done?: false;
  value: TYield;
}

/** The last result of `next`. */
interface IteratorReturnResult<TReturn> {
  done: true;
  value: TReturn;
}

/**
 * What an iterator may return when nothing is said: any value. It is written as a union with `void`, since TypeScript
 * asks a generator function whose return type is `unknown` for a return statement.
 */
type AnyReturn = void | {} | null | undefined;

/** What `next` gives. */
type IteratorResult<T, TReturn = AnyReturn> = IteratorYieldResult<T> | IteratorReturnResult<TReturn>;

/** Gives values one after the other. */
interface Iterator<T, TReturn = AnyReturn, TNext = any> {
  /** The next value, or the end. */
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn>;
  /** Ends the iteration early. */
  return?(value?: TReturn): IteratorResult<T, TReturn>;
  /** Ends the iteration with an error. */
  throw?(error?: unknown): IteratorResult<T, TReturn>;
}

/** What `for…of` and spreading take. */
interface Iterable<T, TReturn = AnyReturn, TNext = any> {
  /** A new iterator. */
  [Symbol.iterator](): Iterator<T, TReturn, TNext>;
}

/** An iterator that can itself be iterated. */
interface IterableIterator<T, TReturn = AnyReturn, TNext = any> extends Iterator<T, TReturn, TNext> {
  /** Itself. */
  [Symbol.iterator](): IterableIterator<T, TReturn, TNext>;
}

/** An iterator made by the language or its library. Those of its members that give iterators are lazy. */
interface IteratorObject<T, TReturn = AnyReturn, TNext = unknown> extends Iterator<T, TReturn, TNext> {
  /** The values behind the first `count`. */
  drop(count: number): IteratorObject<T, undefined, unknown>;
  /** Whether the test holds for all values. */
  every(predicate: (this: void, value: T, index: number) => unknown): boolean;
  /** The values for which the test holds. */
  filter<S extends T>(
    predicate: (this: void, value: T, index: number) => value is S,
  ): IteratorObject<S, undefined, unknown>;
  filter(predicate: (this: void, value: T, index: number) => unknown): IteratorObject<T, undefined, unknown>;
  /** The first value for which the test holds. */
  find<S extends T>(predicate: (this: void, value: T, index: number) => value is S): S | undefined;
  find(predicate: (this: void, value: T, index: number) => unknown): T | undefined;
  /** The values of what the function makes of each value. */
  flatMap<U>(
    callback: (this: void, value: T, index: number) => Iterable<U> | Iterator<U, unknown, undefined>,
  ): IteratorObject<U, undefined, unknown>;
  /** Calls back with each value. */
  forEach(callback: (this: void, value: T, index: number) => void): void;
  /** What the function makes of each value. */
  map<U>(callback: (this: void, value: T, index: number) => U): IteratorObject<U, undefined, unknown>;
  /** Folds the values. TypeError when there is none and no initial value. */
  reduce(callback: (this: void, previous: T, value: T, index: number) => T): T;
  reduce<U>(callback: (this: void, previous: U, value: T, index: number) => U, initial: U): U;
  /** Whether the test holds for some value. */
  some(predicate: (this: void, value: T, index: number) => unknown): boolean;
  /** The first `count` values. */
  take(count: number): IteratorObject<T, undefined, unknown>;
  /** The values that are left. */
  toArray(): T[];
  /** Itself. */
  [Symbol.iterator](): IteratorObject<T, TReturn, TNext>;
}

interface IteratorConstructor {
  /** An iterator with the helpers above, of an iterable or of what has `next`. */
  from<T>(value: Iterable<T> | Iterator<T, unknown, undefined>): IteratorObject<T, undefined, unknown>;
}

/** Makes iterators. */
declare const Iterator: IteratorConstructor;

/** What a generator function returns. */
interface Generator<T = unknown, TReturn = void, TNext = any> extends IteratorObject<T, TReturn, TNext> {
  /** Runs to the next `yield`, whose expression then has the given value. */
  next(...[value]: [] | [TNext]): IteratorResult<T, TReturn>;
  /** Acts like `return value` at the `yield` that it stands at. */
  return(value: TReturn): IteratorResult<T, TReturn>;
  /** Acts like `throw error` at the `yield` that it stands at. */
  throw(error: unknown): IteratorResult<T, TReturn>;
  /** Itself. */
  [Symbol.iterator](): Generator<T, TReturn, TNext>;
}

/** The iterators of arrays. */
interface ArrayIterator<T> extends IteratorObject<T, undefined, unknown> {
  /** Itself. */
  [Symbol.iterator](): ArrayIterator<T>;
}

/** The iterators of maps. */
interface MapIterator<T> extends IteratorObject<T, undefined, unknown> {
  /** Itself. */
  [Symbol.iterator](): MapIterator<T>;
}

/** The iterators of sets. */
interface SetIterator<T> extends IteratorObject<T, undefined, unknown> {
  /** Itself. */
  [Symbol.iterator](): SetIterator<T>;
}

/** The iterator of a string's code points. */
interface StringIterator<T> extends IteratorObject<T, undefined, unknown> {
  /** Itself. */
  [Symbol.iterator](): StringIterator<T>;
}

/** Gives values one after the other, each when it is there. */
interface AsyncIterator<T, TReturn = AnyReturn, TNext = any> {
  /** The next value, or the end. */
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn>>;
  /** Ends the iteration early. */
  return?(value?: TReturn | PromiseLike<TReturn>): Promise<IteratorResult<T, TReturn>>;
  /** Ends the iteration with an error. */
  throw?(error?: unknown): Promise<IteratorResult<T, TReturn>>;
}

/** What `for await` takes. */
interface AsyncIterable<T, TReturn = AnyReturn, TNext = any> {
  /** A new iterator. */
  [Symbol.asyncIterator](): AsyncIterator<T, TReturn, TNext>;
}

/** An asynchronous iterator that can itself be iterated. */
interface AsyncIterableIterator<T, TReturn = AnyReturn, TNext = any> extends AsyncIterator<T, TReturn, TNext> {
  /** Itself. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T, TReturn, TNext>;
}

/** An asynchronous iterator made by the language. */
interface AsyncIteratorObject<T, TReturn = AnyReturn, TNext = unknown> extends AsyncIterator<T, TReturn, TNext> {
  /** Itself. */
  [Symbol.asyncIterator](): AsyncIteratorObject<T, TReturn, TNext>;
}

/** What an asynchronous generator function returns. */
interface AsyncGenerator<T = unknown, TReturn = void, TNext = any>
  extends AsyncIteratorObject<T, TReturn, TNext> {
  /** Runs to the next `yield`. */
  next(...[value]: [] | [TNext]): Promise<IteratorResult<T, TReturn>>;
  /** Acts like `return value` at the `yield` that it stands at. */
  return(value: TReturn | PromiseLike<TReturn>): Promise<IteratorResult<T, TReturn>>;
  /** Acts like `throw error` at the `yield` that it stands at. */
  throw(error: unknown): Promise<IteratorResult<T, TReturn>>;
  /** Itself. */
  [Symbol.asyncIterator](): AsyncGenerator<T, TReturn, TNext>;
}
