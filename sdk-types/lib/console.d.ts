// `console`: the host's log in a plugin, standard output and standard error in a program.

interface Console {
  /** Logs at debug level. */
  debug(...data: unknown[]): void;
  /** Logs at error level. */
  error(...data: unknown[]): void;
  /** Logs at info level. */
  info(...data: unknown[]): void;
  /** Logs at info level. */
  log(...data: unknown[]): void;
  /** Logs at warning level. */
  warn(...data: unknown[]): void;
}

/** Prints values as Node prints them. */
declare const console: Console;
