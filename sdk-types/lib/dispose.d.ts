// Stacks of things to release, for `using` and for hand-written clean-up.

/** Things to release together, the last one first. */
interface DisposableStack extends Disposable {
  /** Whether it was disposed or moved. */
  readonly disposed: boolean;
  /** Releases all; an error of one does not keep the others from it. */
  dispose(): void;
  /** Adds a thing that can be released, and gives it. */
  use<T extends Disposable | null | undefined>(value: T): T;
  /** Adds a thing with the function that releases it, and gives the thing. */
  adopt<T>(value: T, onDispose: (this: void, value: T) => void): T;
  /** Adds a function to be called. */
  defer(onDispose: (this: void) => void): void;
  /** A new stack with all that this one has; this one is then disposed. */
  move(): DisposableStack;
  /** The same as `dispose`. */
  [Symbol.dispose](): void;
}

interface DisposableStackConstructor {
  /** An empty stack. */
  new (): DisposableStack;
  /** For `instanceof`. */
  readonly prototype: DisposableStack;
}

/** Things to release together, the last one first. */
declare const DisposableStack: DisposableStackConstructor;

/** Things to release together, each waited for. */
interface AsyncDisposableStack extends AsyncDisposable {
  /** Whether it was disposed or moved. */
  readonly disposed: boolean;
  /** Releases all, one after the other. */
  disposeAsync(): Promise<void>;
  /** Adds a thing that can be released, and gives it. */
  use<T extends AsyncDisposable | Disposable | null | undefined>(value: T): T;
  /** Adds a thing with the function that releases it, and gives the thing. */
  adopt<T>(value: T, onDisposeAsync: (this: void, value: T) => PromiseLike<void> | void): T;
  /** Adds a function to be called. */
  defer(onDisposeAsync: (this: void) => PromiseLike<void> | void): void;
  /** A new stack with all that this one has; this one is then disposed. */
  move(): AsyncDisposableStack;
  /** The same as `disposeAsync`. */
  [Symbol.asyncDispose](): Promise<void>;
}

interface AsyncDisposableStackConstructor {
  /** An empty stack. */
  new (): AsyncDisposableStack;
  /** For `instanceof`. */
  readonly prototype: AsyncDisposableStack;
}

/** Things to release together, each waited for. */
declare const AsyncDisposableStack: AsyncDisposableStackConstructor;
