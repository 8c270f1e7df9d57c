// A source with state for capture files.
import {
  asyncEvents, field, parse, plugin, source, type AsyncEmitter, type AsyncEvent, type Events, type PluginEvent,
} from "@tsfalco/sdk";

@plugin({ name: "dumper", version: "0.1.0", description: "Dumps its state", contact: "https://example.org" })
@source<string>({ id: 999, name: "dumper" })
@asyncEvents({ names: ["state"] })
export class Dumper {
  private state = "none";

  *open(): Events<string> { yield "one"; }
  dumpState(emit: AsyncEmitter<"state">): void { emit("state", "dumped"); }

  @parse() onState(e: AsyncEvent<"state", string>): void { this.state = `${e.data} by ${e.pluginId}`; }
  @field("dumper.state") stateNow(_e: PluginEvent<string>): string { return this.state; }
}
