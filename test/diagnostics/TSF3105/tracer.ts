// The one event of the table that no plugin can make: its parameters are addresses in the host's memory.
import { plugin, source, type Events, type NewEvent } from "@tsfalco/sdk";

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
@source<NewEvent<"tracer_e@268">>({ id: 0 }) // error: TSF3105
export class Mine {
  *open(): Events<NewEvent<"tracer_e@268">> { yield { type: "tracer_e@268", params: { id: 1n } }; }
}
