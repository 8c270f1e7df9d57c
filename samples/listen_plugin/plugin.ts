// Counts how often each program is heard of within a window of time. A routine of the host's thread pool begins a new
// window again and again, so that a rule can say "more than ten times a minute".
import {
  extract, field, parse, plugin, sleep, type Capture, type Metric, type PluginEvent, type Routine, type u64,
} from "@tsfalco/sdk";

interface Config {
  /** The length of a window in milliseconds. @minimum 1 @maximum 86400000 @default 60000 */
  window: number;
}

@plugin({ name: "frequency", version: "0.1.0", description: "How often, lately", contact: "https://example.org" })
@extract({ sources: ["syslog"] })
export class Frequency {
  private readonly counts = new Map<string, bigint>();
  private windows = 0n;
  private most = 0n;
  private routine: Routine | undefined;

  constructor(private readonly config: Config) {}

  captureOpen(capture: Capture): void {
    this.routine = capture.threadPool.subscribe(async (signal) => {
      await sleep(this.config.window, { signal });
      this.endWindow();
      return "again";
    });
    if (this.routine === undefined) throw new Error("the host has no thread pool to end windows with");
  }

  /** The window that is open counts for the metrics, too. */
  captureClose(_capture: Capture): void {
    this.routine?.unsubscribe();
    this.endWindow();
  }

  private endWindow(): void {
    this.counts.clear();
    this.windows++;
  }

  @parse({ sources: ["syslog"] })
  onLine(e: PluginEvent<string>): void {
    const program = programOf(e.data);
    const count = (this.counts.get(program) ?? 0n) + 1n;
    this.counts.set(program, count);
    if (count > this.most) this.most = count;
  }

  metrics(): Metric[] {
    return [
      { name: "windows", kind: "monotonic", value: this.windows },
      { name: "most", kind: "non-monotonic", value: this.most },
    ];
  }

  /** How often the line's program, or the one that is named, was heard of in this window. */
  @field("frequency.count")
  count(e: PluginEvent<string>, program?: string): u64 {
    return this.counts.get(program ?? programOf(e.data)) ?? 0n;
  }

  /** How many windows have ended. */
  @field("frequency.windows")
  ended(_e: PluginEvent<string>): u64 {
    return this.windows;
  }
}

/** `sshd` of "sshd[812]: Accepted …". */
function programOf(line: string): string {
  const end = line.indexOf("[");
  return (end < 0 ? line.split(":")[0] : line.slice(0, end)) ?? "";
}
