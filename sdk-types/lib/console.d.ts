// `console`: the host's log in a plugin, standard output and standard error in a program.

interface Console {
  /** Warns unless the condition is true. */
  assert(condition?: unknown, ...data: unknown[]): void;
  /** Logs how often it was called with this label ("default"). */
  count(label?: string): void;
  /** Lets `count` begin anew. */
  countReset(label?: string): void;
  /** Logs at debug level. */
  debug(...data: unknown[]): void;
  /** Logs the value as it would be shown in another, down to a depth (2; null: all of it). */
  dir(value: unknown, options?: { readonly depth?: number | null; readonly showHidden?: boolean }): void;
  /** Logs at error level. */
  error(...data: unknown[]): void;
  /** Logs, and indents what is logged from here on. */
  group(...data: unknown[]): void;
  /** The same. */
  groupCollapsed(...data: unknown[]): void;
  /** Takes the last `group`'s indentation back. */
  groupEnd(): void;
  /** Logs at info level. */
  info(...data: unknown[]): void;
  /** Logs at info level. */
  log(...data: unknown[]): void;
  /** Logs rows and their properties (these, or all) as a table; what is no object as `log` does. */
  table(rows?: unknown, properties?: readonly string[]): void;
  /** Begins to measure under this label ("default"). */
  time(label?: string): void;
  /** Logs the time since `time`, and ends that. */
  timeEnd(label?: string): void;
  /** Logs the time since `time`. */
  timeLog(label?: string, ...data: unknown[]): void;
  /** Logs at error level, behind `Trace: `. */
  trace(...data: unknown[]): void;
  /** Logs at warning level. */
  warn(...data: unknown[]): void;
}

/** Prints values as Node prints them. */
declare const console: Console;
