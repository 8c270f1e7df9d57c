// Says of each event which team to tell: the program is that of a log line, or of the thread that made a system call;
// whose it is stands in the table of another plugin (exporter.ts).
import {
  extract, field, parse, plugin, type AnyEvent, type InitInput, type NoConfig, type Table, type i64, type u64,
} from "@tsfalco/sdk";

interface Owned {
  readonly team: string;
  readonly contact: string;
  events: u64;
}

interface Thread {
  comm: string;
}

@plugin({ name: "oncall", version: "0.1.0", description: "Which team to tell", contact: "https://example.org" })
@extract({ sources: ["syscall", "syslog"] })
export class OnCall {
  private readonly owners: Table<string, Owned>;
  private readonly threads: Table<i64, Thread> | undefined;

  constructor(_config: NoConfig, init: InitInput) {
    this.owners = init.tables.get("owners"); // without the exporter the init fails, and says that this is missing
    this.threads = init.tables.find("threads");
  }

  @parse({ sources: ["syscall", "syslog"] })
  onEvent(e: AnyEvent): void {
    const owned = this.ownerOf(e);
    if (owned !== undefined) owned.events += 1n;
  }

  /** The team that owns the event's program. */
  @field("oncall.team")
  team(e: AnyEvent): string | undefined {
    return this.ownerOf(e)?.team;
  }

  /** Where that team is reached. */
  @field("oncall.contact")
  contact(e: AnyEvent): string | undefined {
    return this.ownerOf(e)?.contact;
  }

  /** How many events there were of programs of this team. */
  @field("oncall.events")
  events(_e: AnyEvent, team: string): u64 {
    let events = 0n;
    for (const owned of this.owners.values()) if (owned.team === team) events += owned.events;
    return events;
  }

  private ownerOf(e: AnyEvent): Owned | undefined {
    const program = e.type === "pluginevent_e" ? e.text.split("[")[0] : this.threads?.get(e.tid)?.comm;
    return program === undefined ? undefined : this.owners.get(program);
  }
}
