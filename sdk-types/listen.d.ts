// The listen capability: a class with `captureOpen` and `captureClose`, and the host's thread pool.

/** A capture that opens or closes (`ss_plugin_capture_listen_input`). */
export declare class Capture {
  private readonly opaque: never;
  private constructor();
  /** The host's thread pool (`ss_plugin_routine_vtable`). */
  readonly threadPool: ThreadPool;
}

/** What a routine says after a run: whether to run it again. */
export type RoutineResult = "again" | "done";

/** The host's thread pool. */
export declare class ThreadPool {
  private readonly opaque: never;
  private constructor();
  /**
   * Runs a function again and again while it says so; undefined when the host has no pool. A promise is waited for; it
   * is one of a RoutineResult, declared wider since TypeScript widens what `async` functions return.
   */
  subscribe(run: (this: void, signal: AbortSignal) => RoutineResult | Promise<string>): Routine | undefined;
}

/** A function that runs in the host's thread pool (`ss_plugin_routine_t`). */
export declare class Routine {
  private readonly opaque: never;
  private constructor();
  /** Aborts its signal, and does not wait. */
  unsubscribe(): void;
}
