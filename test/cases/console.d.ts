// All that the cases use beyond the ECMAScript library. They are checked without DOM and Node types, so that a case
// cannot name something by accident that the language has not got.
declare const console: {
  log(...values: unknown[]): void;
  info(...values: unknown[]): void;
  assert(condition?: unknown, ...values: unknown[]): void;
  count(label?: string): void;
  countReset(label?: string): void;
  dir(value: unknown, options?: { readonly depth?: number | null; readonly showHidden?: boolean }): void;
  group(...values: unknown[]): void;
  groupCollapsed(...values: unknown[]): void;
  groupEnd(): void;
  table(rows?: unknown, properties?: readonly string[]): void;
  trace(...values: unknown[]): void;
  time(label?: string): void;
};
declare const performance: { now(): number };
declare const crypto: {
  getRandomValues<T extends ArrayBufferView>(array: T): T;
  randomUUID(): string;
};

// Timers, microtasks and abort signals, with the types of sdk-types/lib.
interface Timer {
  ref(): this;
  unref(): this;
  hasRef(): boolean;
}
declare function setTimeout(callback: (nothing: void) => void, delay?: number): Timer;
declare function setTimeout<A extends unknown[]>(callback: (...args: A) => void, delay?: number, ...args: A): Timer;
declare function setInterval(callback: (nothing: void) => void, delay?: number): Timer;
declare function setInterval<A extends unknown[]>(callback: (...args: A) => void, delay?: number, ...args: A): Timer;
declare function clearTimeout(timer?: Timer | null): void;
declare function clearInterval(timer?: Timer | null): void;
declare function queueMicrotask(callback: () => void): void;
interface AbortEvent {
  readonly type: string;
  readonly target: AbortSignal;
}
type AbortListener = ((this: AbortSignal, event: AbortEvent) => void) | { handleEvent(event: AbortEvent): void };
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  onabort: ((this: AbortSignal, event: AbortEvent) => void) | null;
  throwIfAborted(): void;
  addEventListener(type: "abort", listener: AbortListener | null, options?: { readonly once?: boolean }): void;
  removeEventListener(type: "abort", listener: AbortListener | null): void;
}
declare const AbortSignal: {
  abort(reason?: unknown): AbortSignal;
  any(signals: Iterable<AbortSignal>): AbortSignal;
  timeout(milliseconds: number): AbortSignal;
};
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare const AbortController: { new (): AbortController };
