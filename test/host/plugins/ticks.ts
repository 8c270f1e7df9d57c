// A second small source, for programs that link several plugins.
import { field, plugin, source, type Events, type NoConfig, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "ticks", version: "0.2.0", description: "Ticks", contact: "https://example.org", symbol: "TICKS_API" })
@source<string>({ id: 998, name: "ticks" })
export class Ticks {
  constructor(_config: NoConfig) {}

  *open(params: string): Events<string> {
    if (params === "broken") throw new Error("cannot tick");
    for (let i = 0; i < 3; i++) {
      if (params === "breaks" && i === 2) throw new RangeError("ticked too far");
      yield `tick ${i}`;
    }
  }

  eventToString(e: PluginEvent<string>): string {
    return e.data;
  }

  @field("ticks.n", { description: "Which tick it is" })
  n(e: PluginEvent<string>): number {
    return Number(e.data.slice(5));
  }
}
