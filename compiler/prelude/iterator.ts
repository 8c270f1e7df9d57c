// next, return and throw of whatever has the static type of an iterator: a generator, a built-in iterator, or an object
// of the author's.

/** What `next` gives. */
interface Result {
  done: boolean;
  value: unknown;
}

/** An iterator of the author's. */
interface Own {
  next(value?: unknown): Result;
  return?(value?: unknown): Result;
  throw?(error?: unknown): Result;
}

const isGenerator = (self: object): boolean => __kind(self) === __Kind.Generator;
const isBuiltIn = (self: object): boolean => __kind(self) === __Kind.Iterator;

function resume(generator: object, mode: number, sent: unknown): Result {
  const value = __resume(generator, mode, sent);
  return { value, done: __isDone(generator) };
}

export function next(self: object, sent?: unknown): Result {
  if (isGenerator(self)) return resume(self, 0, sent);
  if (!isBuiltIn(self)) return (self as Own).next(sent);
  const value = __next(self);
  return __isEnd(value) ? { value: undefined, done: true } : { value, done: false };
}

export function finish(self: object, value?: unknown): Result {
  if (isGenerator(self)) return resume(self, 2, value);
  const own = self as Own;
  if (!isBuiltIn(self) && own.return !== undefined) return own.return(value);
  throw new TypeError("iterator.return is not a function");
}

export function raise(self: object, error?: unknown): Result {
  if (isGenerator(self)) return resume(self, 1, error);
  const own = self as Own;
  if (!isBuiltIn(self) && own.throw !== undefined) return own.throw(error);
  throw new TypeError("iterator.throw is not a function");
}

/** iterator.return?.(value) */
export function finishIfPresent(self: object, value?: unknown): Result | undefined {
  return isGenerator(self) || (!isBuiltIn(self) && (self as Own).return !== undefined) ? finish(self, value) : undefined;
}

/** iterator.throw?.(error) */
export function raiseIfPresent(self: object, error?: unknown): Result | undefined {
  return isGenerator(self) || (!isBuiltIn(self) && (self as Own).throw !== undefined) ? raise(self, error) : undefined;
}

/** iterator[Symbol.iterator](). */
export function iteratorOf(self: object): object {
  return isGenerator(self) || isBuiltIn(self) ? self : (self as Iterable<unknown>)[Symbol.iterator]();
}
