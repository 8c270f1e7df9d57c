// Counts the opens of each thread, beside what the host knows of it, and keeps what could not be opened in a table of
// its own. Opens are system calls, or records of an audit log where there is no driver.
import {
  extract, field, parse, plugin, type Added, type AnyEvent, type InitInput, type Metric, type NoConfig, type OwnedTable,
  type PluginEvent, type SyscallEvent, type Table, type i64, type u64,
} from "@tsfalco/sdk";

/** A row of the host's table; the added columns are this plugin's, and other plugins see them. */
interface Thread {
  comm: string;
  opens: Added<u64>;
  failures: Added<u64>;
}

/** A path that could not be opened. */
interface Failed {
  failures: u64;
  /** The last program that tried. */
  last_program: string;
}

@plugin({ name: "opens", version: "0.1.0", description: "Counts opens by thread", contact: "https://example.org" })
@extract({ sources: ["syscall", "audit"] })
export class Opens {
  private readonly threads: Table<i64, Thread>;
  private readonly failed: OwnedTable<string, Failed>;

  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.failed = init.tables.create("failed_opens");
  }

  @parse({ sources: ["syscall"] })
  onCall(e: SyscallEvent<"open_x" | "openat_x">): void {
    const { name, fd } = e.params;
    if (name !== undefined && fd !== undefined) this.count(e.tid, name, fd);
  }

  @parse({ sources: ["audit"] })
  onRecord(e: PluginEvent<string>): void {
    const name = part(e.data, "name");
    const result = number(e.data, "exit");
    const tid = number(e.data, "pid");
    if (name !== undefined && result !== undefined && tid !== undefined) this.count(tid, name, result);
  }

  /** `result` is a file descriptor, or an error below 0. */
  private count(tid: bigint, path: string, result: bigint): void {
    const thread = this.threads.get(tid);
    if (thread !== undefined) thread.opens += 1n;
    if (result >= 0n) return;
    if (thread !== undefined) thread.failures += 1n;
    const failed = this.failed.getOrCreate(path);
    failed.failures += 1n;
    failed.last_program = thread?.comm ?? "";
  }

  metrics(): Metric[] {
    return [{ name: "failed_paths", kind: "non-monotonic", value: BigInt(this.failed.size) }];
  }

  /** How many files the event's thread has opened, or tried to. */
  @field("opens.count")
  opens(e: AnyEvent): u64 | undefined {
    return this.threadOf(e)?.opens;
  }

  /** How many of them could not be opened. */
  @field("opens.failures")
  failures(e: AnyEvent): u64 | undefined {
    return this.threadOf(e)?.failures;
  }

  /** How often this path could not be opened, by whatever thread. */
  @field("opens.failures_of")
  failuresOf(_e: AnyEvent, path: string): u64 {
    return this.failed.get(path)?.failures ?? 0n;
  }

  private threadOf(e: AnyEvent): Thread | undefined {
    const tid = e.type === "pluginevent_e" ? number(e.text, "pid") : e.tid;
    return tid === undefined ? undefined : this.threads.get(tid);
  }
}

/** What stands behind `key=` in a record, without its quotes. */
function part(record: string, key: string): string | undefined {
  const word = record.split(" ").find((word) => word.startsWith(`${key}=`));
  return word?.slice(key.length + 1).replaceAll('"', "");
}

function number(record: string, key: string): bigint | undefined {
  const value = Number(part(record, key) || undefined);
  return Number.isSafeInteger(value) ? BigInt(value) : undefined;
}
