// @parse stands on ordinary methods only.
import { parse, plugin, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  @parse() // error: TSF3601
  static fixed(_e: PluginEvent): void {}
  @parse() // error: TSF3601
  #hidden(_e: PluginEvent): void {}
  @parse() good(_e: PluginEvent): void { this.#hidden(_e); }
}
