// Program 1 of the SDK by example, as it is written there.
import { plugin, source, field, log, type Events, type PluginEvent, type InitInput, type Metric } from "@tsfalco/sdk";

interface Config {
  /** How many events to produce. @minimum 1 @maximum 1000000000 */
  count: number;
  /** What every event starts with. */
  greeting?: string;
}

@plugin({ name: "countdown", version: "0.1.0", description: "Counts down to zero", contact: "https://example.org" })
@source<string>({ id: 999, name: "countdown" })
export class Countdown {
  private produced = 0n;

  constructor(private config: Config, init: InitInput) { log.info(`counting down from ${config.count}`); }
  setConfig(config: Config): void { this.config = config; }

  *open(params: string): Events<string> {             // return = end of capture; throw = error with that message
    for (let left = this.config.count; left > 0; left--) {
      this.produced++;
      yield `${this.config.greeting ?? "left"} ${left}`;
    }
  }

  eventToString(e: PluginEvent<string>): string { return e.data; }          // %evt.plugininfo
  metrics(): Metric[] { return [{ name: "produced", kind: "monotonic", value: this.produced }]; }

  @field("countdown.left", { description: "Events that are left", display: "Left" })
  left(e: PluginEvent<string>): bigint | undefined { return BigInt(e.data.split(" ")[1] ?? "0"); }

  @field("countdown.word", { description: "The n-th word, or the first" })
  word(e: PluginEvent<string>, index?: number): string | undefined { return e.data.split(" ")[index ?? 0]; }
}
// run: --config {"count":2} --fields countdown.left,countdown.word[1],countdown.word --metrics
// expect: 1 left 2 countdown.left=2 countdown.word[1]=2 countdown.word=left
// expect: 2 left 1 countdown.left=1 countdown.word[1]=1 countdown.word=left
// expect: metric countdown.produced monotonic 2
// stderr: [info] counting down from 2
// run: --config '{"count":1,"greeting":"T minus"}' --fields countdown.word[0]
// expect: 1 T minus 1 countdown.word[0]=T
// run: --config '{"count":2500}' --events 1
// expect: 1 left 2500
