// The plugin itself: `@plugin` on the class, and the methods that any plugin may have.
import type { Configurable, InitInput } from "./config.js";
import type { EventName } from "./events.js";
import type { Capture } from "./listen.js";
import type { Metric } from "./metrics.js";

/** What a plugin says of itself; all of it is constant. */
export interface PluginOptions {
  /** Its name (`plugin_get_name`). */
  name: string;
  /** Its version, x.y.z (`plugin_get_version`). */
  version: string;
  /** What it is for (`plugin_get_description`). */
  description: string;
  /** Where to reach its author (`plugin_get_contact`). */
  contact: string;
  /** The name of the `plugin_api` struct in a static archive, `<name>_plugin_api` unless told. */
  symbol?: string;
  /**
   * The event schema that it requires (`plugin_get_required_event_schema_version`), instead of the computed one.
   * A lower one than computed is an error.
   */
  schemaVersion?: string;
}

/** The methods that a plugin's class may have; those of a capability are listed with its decorator. */
export interface PluginMembers {
  /** Takes another config; a throw refuses it with its message (`plugin_set_config`). */
  setConfig?(config: never): void;
  /** The metrics now (`plugin_get_metrics`). */
  metrics?(): readonly Metric[];
  /** The events to extract from, instead of those of the fields' types (`plugin_get_extract_event_types`). */
  extractEvents?(): Iterable<EventName | number>;
  /** The events to parse, instead of those of the parse methods' types (`plugin_get_parse_event_types`). */
  parseEvents?(): Iterable<EventName | number>;
  /** A capture is open (`plugin_capture_open`). */
  captureOpen?(capture: Capture): void;
  /** A capture is closed (`plugin_capture_close`). */
  captureClose?(capture: Capture): void;
  /** The plugin ends (`plugin_destroy`). */
  [Symbol.dispose]?(): void;
}

/** A class that can be a plugin: its constructor takes the config and the init input (`plugin_init`). */
export type PluginClass = new (config: never, init: InitInput) => object & PluginMembers;

/** Makes a class a plugin. */
export interface PluginDecorator {
  /** On a class; what it may not have is named in the error. */
  <C extends PluginClass>(target: C & CheckConfig<C>, context: ClassDecoratorContext): void;
}

/** Makes a class the plugin. */
export declare function plugin(options: PluginOptions): PluginDecorator;

/** unknown if the config's type is one that a plugin can take, else a type that says why it is not. */
export type CheckConfig<C> = C extends new (...args: infer A) => infer I
  ? Required<A> extends readonly [infer G, ...(readonly unknown[])]
    ? [G] extends [Configurable<G>]
      ? CheckSetConfig<I, G>
      : { "a config is a string, JSON-able data, or NoConfig": G }
    : CheckSetConfig<I, never>
  : never;

/** unknown if `setConfig` takes what the constructor takes. */
type CheckSetConfig<I, G> = I extends { setConfig(config: infer S): void }
  ? [G] extends [S]
    ? unknown
    : { "setConfig takes the constructor's config type": G }
  : unknown;
