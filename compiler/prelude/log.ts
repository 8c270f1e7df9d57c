// The SDK's `log`: one object per component, which hands each line to the host's log function.

/** What `log` and `log.to(component)` are. */
class Logger {
  constructor(readonly component: string) {}
}

export function pluginLog(): Logger {
  return new Logger("");
}
export function componentLog(_log: Logger, component: string): Logger {
  return new Logger(component);
}

// severities as the ABI numbers them
export function fatal(log: Logger, message: string): void {
  __log(1, log.component, message);
}
export function critical(log: Logger, message: string): void {
  __log(2, log.component, message);
}
export function error(log: Logger, message: string): void {
  __log(3, log.component, message);
}
export function warning(log: Logger, message: string): void {
  __log(4, log.component, message);
}
export function notice(log: Logger, message: string): void {
  __log(5, log.component, message);
}
export function info(log: Logger, message: string): void {
  __log(6, log.component, message);
}
export function debug(log: Logger, message: string): void {
  __log(7, log.component, message);
}
export function trace(log: Logger, message: string): void {
  __log(8, log.component, message);
}
