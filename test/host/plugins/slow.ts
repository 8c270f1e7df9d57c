// A source that waits for timers: an event every 40 milliseconds, longer than a batch.
import { log, plugin, sleep, source, type AsyncEvents, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "slow", version: "0.1.0", description: "Slow", contact: "https://example.org" })
@source<string>({ id: 999, name: "slow" })
export class Slow {
  async *open(params: string, signal: AbortSignal): AsyncEvents<string> {
    try {
      for (let i = 1; i <= Number(params); i++) {
        await sleep(40, { signal });
        yield `slow ${i}`;
      }
    } finally {
      log.info(`closed: ${signal.aborted}`);
    }
  }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
