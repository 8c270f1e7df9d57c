// A source that can wait and fail, and fields of every type.
import {
  Duration, IpAddr, Timestamp, extract, field, log, plugin, source, type Events, type NoConfig, type PluginEvent,
  type Progress,
} from "@tsfalco/sdk";
import { words } from "./words.js";

@plugin({ name: "journal", version: "0.1.0", description: "Lines of a journal", contact: "https://example.org" })
@source<string>({ id: 999, name: "journal" })
@extract({ sources: ["journal"], offsets: true })
export class Journal {
  private given = 0;

  constructor(_config: NoConfig) { log.to("start").warning("begins"); }

  *open(params: string): Events<string> {
    if (params === "") throw new Error("no lines were named");
    const lines = params.split(",");
    for (const line of lines) {
      if (line === "wait") yield undefined;
      else if (line === "fail") throw new Error("the journal is torn");
      else yield line;
      this.given = lines.indexOf(line) + 1;
    }
  }

  progress(): Progress { return { value: this.given / 4, text: `${this.given} of 4` }; }

  /** The first word. */
  @field("journal.first")
  first(e: PluginEvent<string>): string | undefined { return words(e.data)[0]; }

  /** All words. */
  @field("journal.words")
  all(e: PluginEvent<string>): string[] { return words(e.data); }

  /** How many words. */
  @field("journal.count")
  count(e: PluginEvent<string>): bigint { return BigInt(words(e.data).length); }

  /** Whether it is long. */
  @field("journal.long")
  long(e: PluginEvent<string>): boolean { return e.data.length > 10; }

  /** An address in the line. */
  @field("journal.ip")
  ip(e: PluginEvent<string>): IpAddr | undefined { return words(e.data).map((word) => IpAddr.parse(word))[1]; }

  /** When it was written. */
  @field("journal.time")
  time(e: PluginEvent<string>): Timestamp { return Timestamp.ns(e.ts); }

  /** How long it took. */
  @field("journal.took")
  took(_e: PluginEvent<string>): Duration { return Duration.ms(5); }

  /** The value of a key. */
  @field("journal.value")
  value(e: PluginEvent<string>, key: string): string | undefined {
    if (key === "bad") throw new Error("no such key");
    return words(e.data).find((word) => word.startsWith(`${key}=`))?.slice(key.length + 1);
  }
}
