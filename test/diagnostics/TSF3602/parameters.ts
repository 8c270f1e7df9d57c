// A @parse method takes one event, or nothing.
import { parse, plugin, type AsyncEvent, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  @parse() // error: TSF3602
  text(_text: string): void {}
  @parse() none(): void {}
  @parse() named(_e: AsyncEvent<"tick", string> | PluginEvent<string>): void {}
}
