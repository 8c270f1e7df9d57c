// The host's log (`ss_plugin_init_input.log_fn`): may be called at any time, from anywhere in a plugin.

/** Writes to the host's log, under one component's name. */
export interface Logger {
  /** Logs with `SS_PLUGIN_LOG_SEV_FATAL`. */
  fatal(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_CRITICAL`. */
  critical(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_ERROR`. */
  error(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_WARNING`. */
  warning(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_NOTICE`. */
  notice(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_INFO`. */
  info(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_DEBUG`. */
  debug(message: string): void;
  /** Logs with `SS_PLUGIN_LOG_SEV_TRACE`. */
  trace(message: string): void;
  /** The log under a component's name, instead of the plugin's. */
  to(component: string): Logger;
}

/** The host's log, under the plugin's name. */
export declare const log: Logger;
