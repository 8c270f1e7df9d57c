// Closing an open source runs the generator's finally blocks.
import { log, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { events: 2 } })
export class Case {
  *open(): Events<string> {
    try {
      for (let i = 0; ; i++) yield `${i}`;
    } finally {
      log.warning("finally");
    }
  }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --events 3
// expect: 1 0
// expect: 2 1
// expect: 3 2
// stderr: [warning] finally
