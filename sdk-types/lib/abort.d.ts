// Abort signals: how one piece of code tells another that it shall end.

/** What the listeners of a signal are told. */
interface AbortEvent {
  /** "abort" */
  readonly type: string;
  /** The signal. */
  readonly target: AbortSignal;
}

/** Listens to a signal: a function, or an object with a method. */
type AbortListener =
  | ((this: AbortSignal, event: AbortEvent) => void)
  | { handleEvent(event: AbortEvent): void };

/** Tells a piece of code that it shall end. */
interface AbortSignal {
  /** Whether it shall end. */
  readonly aborted: boolean;
  /** Why. */
  readonly reason: unknown;
  /** Called when it is aborted. */
  onabort: ((this: AbortSignal, event: AbortEvent) => void) | null;
  /** Throws the reason when it shall end. */
  throwIfAborted(): void;
  /** Calls the listener when it is aborted; the same listener is added only once. */
  addEventListener(type: "abort", listener: AbortListener | null, options?: { readonly once?: boolean }): void;
  /** Takes the listener out again. */
  removeEventListener(type: "abort", listener: AbortListener | null): void;
}

interface AbortSignalConstructor {
  /** A signal that is aborted. */
  abort(reason?: unknown): AbortSignal;
  /** A signal that is aborted as soon as one of these is. */
  any(signals: Iterable<AbortSignal>): AbortSignal;
  /** A signal that is aborted after so many milliseconds; the program does not wait for that. */
  timeout(milliseconds: number): AbortSignal;
}

/** Signals that abort by themselves. */
declare const AbortSignal: AbortSignalConstructor;

/** Aborts its signal. */
interface AbortController {
  /** What is handed to the code that shall end. */
  readonly signal: AbortSignal;
  /** Tells it to end. */
  abort(reason?: unknown): void;
}

interface AbortControllerConstructor {
  /** A controller with a new signal. */
  new (): AbortController;
}

/** Aborts signals. */
declare const AbortController: AbortControllerConstructor;
