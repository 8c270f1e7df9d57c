// The config, a constructor's first parameter. Its type says what it is: `string` = the raw text, an interface =
// JSON that is checked (its JSON schema becomes `plugin_get_init_schema`), `NoConfig` or no parameter = none.
import type { Jsonable } from "./payload.js";
import type { Tables } from "./tables.js";

/** The config of a plugin that has none: whatever the host passes is ignored. */
export declare class NoConfig {
  private readonly opaque: never;
  private constructor();
}

/** What `plugin_init` hands to the constructor beside the config (`ss_plugin_init_input`). */
export declare class InitInput {
  private readonly opaque: never;
  private constructor();
  /** The tables of the host and of other plugins (`ss_plugin_init_input.tables`); used in the constructor only. */
  readonly tables: Tables;
}

/** G if a constructor may take it as its config. */
export type Configurable<G> = [G] extends [NoConfig] ? G : [G] extends [string] ? string : Jsonable<G>;
