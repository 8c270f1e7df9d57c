// Explicit resource management: what `using` calls (lower/disposal.ts), and the stacks of things to release.
import { SuppressedError } from "./error.js";

type Method = (this: unknown) => unknown;

/** The method that `using` will call; undefined for null and undefined. */
export function disposerOf(resource: unknown): Method | undefined {
  if (resource === null || resource === undefined) return undefined;
  return checked((resource as Partial<Disposable>)[Symbol.dispose], "dispose", resource);
}

/** The method that `await using` will call. */
export function asyncDisposerOf(resource: unknown): Method | undefined {
  if (resource === null || resource === undefined) return undefined;
  const method = (resource as Partial<AsyncDisposable>)[Symbol.asyncDispose];
  if (method !== undefined && method !== null) return checked(method, "asyncDispose", resource);
  return checked((resource as Partial<Disposable>)[Symbol.dispose], "asyncDispose", resource);
}

function checked(method: unknown, symbol: string, resource: unknown): Method {
  if (typeof resource !== "object" && typeof resource !== "function") {
    throw new TypeError("An object is expected with `using` declarations");
  }
  if (typeof method !== "function") throw new TypeError(`Symbol(Symbol.${symbol}) is not a function`);
  return method as Method;
}

/** Releases it. */
export function release(resource: unknown, method: Method | undefined): unknown {
  return method === undefined ? undefined : method.call(resource);
}

/** Releasing threw: that error, holding the one that the block threw if it did. */
export function releaseFailed(error: unknown, blockThrew: boolean, earlier: unknown): never {
  throw blockThrew ? suppressed(error, earlier) : error;
}

function suppressed(error: unknown, earlier: unknown): SuppressedError {
  return new SuppressedError(error, earlier, "An error was suppressed during disposal");
}

function checkOpen(disposed: boolean, name: string, method: string): void {
  if (!disposed) return;
  throw new ReferenceError(`Cannot call ${name}.prototype.${method} on an already-disposed ${name}`);
}

/** Things to release together, the last one first. */
export class DisposableStack {
  #disposed: boolean = false;
  #releases: (() => unknown)[] = [];

  get disposed(): boolean {
    return this.#disposed;
  }

  use(value: Disposable | null | undefined): unknown {
    checkOpen(this.#disposed, "DisposableStack", "use");
    const method = disposerOf(value);
    if (method !== undefined) this.#releases.push(() => method.call(value));
    return value;
  }

  adopt(value: unknown, onDispose: (value: unknown) => void): unknown {
    checkOpen(this.#disposed, "DisposableStack", "adopt");
    this.#releases.push(() => onDispose(value));
    return value;
  }

  defer(onDispose: () => void): void {
    checkOpen(this.#disposed, "DisposableStack", "defer");
    this.#releases.push(onDispose);
  }

  move(): DisposableStack {
    checkOpen(this.#disposed, "DisposableStack", "move");
    const moved = new DisposableStack();
    moved.#releases = this.#releases;
    this.#releases = [];
    this.#disposed = true;
    return moved;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    const releases = this.#releases;
    this.#releases = [];
    let threw = false;
    let error: unknown;
    for (let i = releases.length - 1; i >= 0; i--) {
      try {
        (releases[i] as () => unknown)();
      } catch (failure) {
        error = threw ? suppressed(failure, error) : failure;
        threw = true;
      }
    }
    if (threw) throw error;
  }

  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** The same, each waited for. */
export class AsyncDisposableStack {
  #disposed: boolean = false;
  #releases: (() => unknown)[] = [];

  get disposed(): boolean {
    return this.#disposed;
  }

  use(value: AsyncDisposable | Disposable | null | undefined): unknown {
    checkOpen(this.#disposed, "AsyncDisposableStack", "use");
    const method = asyncDisposerOf(value);
    this.#releases.push(() => release(value, method));
    return value;
  }

  adopt(value: unknown, onDispose: (value: unknown) => unknown): unknown {
    checkOpen(this.#disposed, "AsyncDisposableStack", "adopt");
    this.#releases.push(() => onDispose(value));
    return value;
  }

  defer(onDispose: () => unknown): void {
    checkOpen(this.#disposed, "AsyncDisposableStack", "defer");
    this.#releases.push(onDispose);
  }

  move(): AsyncDisposableStack {
    checkOpen(this.#disposed, "AsyncDisposableStack", "move");
    const moved = new AsyncDisposableStack();
    moved.#releases = this.#releases;
    this.#releases = [];
    this.#disposed = true;
    return moved;
  }

  async disposeAsync(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    const releases = this.#releases;
    this.#releases = [];
    let threw = false;
    let error: unknown;
    for (let i = releases.length - 1; i >= 0; i--) {
      try {
        await (releases[i] as () => unknown)();
      } catch (failure) {
        error = threw ? suppressed(failure, error) : failure;
        threw = true;
      }
    }
    if (threw) throw error;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.disposeAsync();
  }
}
