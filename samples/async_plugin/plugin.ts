// Tells when a host has gone quiet: rules see what happens, and nothing happening is no event. So this plugin makes
// one, for each interval in which no other event came, and one when they come again.
import {
  asyncEvents, field, parse, plugin, sleep, type AnyEvent, type AsyncEmitter, type AsyncEvent, type u64,
} from "@tsfalco/sdk";

interface Config {
  /** How long it has to be quiet, in milliseconds. @minimum 1 @maximum 86400000 @default 60000 */
  interval: number;
}

type Told = "quiet" | "resumed" | "watched";

@plugin({ name: "watchdog", version: "0.1.0", description: "Tells of silence", contact: "https://example.org" })
@asyncEvents({ names: ["quiet", "resumed", "watched"], sources: ["syscall"] })
export class Watchdog {
  private events = 0n;
  private quiet = 0;

  constructor(private readonly config: Config) {}

  async run(emit: AsyncEmitter<Told>, signal: AbortSignal): Promise<void> {
    for (let before = this.events; ; before = this.events) {
      await sleep(this.config.interval, { signal }); // the capture's end rejects it, and so ends this
      if (this.events === before) emit("quiet", `${++this.quiet * this.config.interval} ms`);
      else if (this.quiet > 0) this.resume(emit);
    }
  }

  private resume(emit: AsyncEmitter<Told>): void {
    emit("resumed", `${this.quiet * this.config.interval} ms`);
    this.quiet = 0;
  }

  /** A capture file begins with what was counted before it. */
  dumpState(emit: AsyncEmitter<Told>): void {
    emit("watched", String(this.events));
  }

  /** The plugin's own events, and what the host makes of itself, are no sign of life. */
  @parse()
  onEvent(e: AnyEvent): void {
    if (e.type !== "asyncevent_e" && e.type !== "scapevent_e") this.events++;
  }

  /** When a capture file is read. */
  @parse()
  onWatched(e: AsyncEvent<"watched", string>): void {
    this.events = BigInt(e.data);
  }

  /** For how many milliseconds at least there was no event. */
  @field("watchdog.silence")
  silence(e: AsyncEvent<"quiet" | "resumed", string>): u64 {
    return BigInt(e.data.split(" ")[0] ?? "0");
  }

  /** How many events there were before, and with, this one. */
  @field("watchdog.events")
  seen(_e: AnyEvent): u64 {
    return this.events;
  }
}
