// A source with its own fields: counts down, one event a step.
import { field, log, plugin, source, type Events, type InitInput, type Metric, type PluginEvent } from "@tsfalco/sdk";

interface Config {
  /** How many events to produce. @minimum 1 @maximum 1000000000 @default 10 */
  count: number;
  /** What every event starts with. */
  greeting?: string;
}

@plugin({ name: "countdown", version: "0.1.0", description: "Counts down to zero", contact: "https://example.org" })
@source<string>({ id: 999, name: "countdown" })
export class Countdown {
  private produced = 0n;

  constructor(private config: Config, _init: InitInput) {
    log.info(`counting down from ${config.count}`);
  }

  setConfig(config: Config): void {
    this.config = config;
  }

  *open(_params: string): Events<string> {
    for (let left = this.config.count; left > 0; left--) {
      this.produced++;
      yield `${this.config.greeting ?? "left"} ${left}`;
    }
  }

  eventToString(e: PluginEvent<string>): string {
    return e.data;
  }

  metrics(): Metric[] {
    return [{ name: "produced", kind: "monotonic", value: this.produced }];
  }

  @field("countdown.left", { description: "Events that are left", display: "Left" })
  left(e: PluginEvent<string>): bigint | undefined {
    return BigInt(e.data.split(" ").at(-1) ?? "0");
  }

  @field("countdown.word", { description: "The n-th word, or the first" })
  word(e: PluginEvent<string>, index?: number): string | undefined {
    return e.data.split(" ")[index ?? 0];
  }
}
