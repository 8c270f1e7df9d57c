// libsinsp's table of threads: columns, texts by index, nested tables, iteration, own columns; and another plugin's table.
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type NoConfig, type SyscallEvent, type Table,
  type i64, type u64, type u8,
} from "@tsfalco/sdk";

interface FileDescriptor { name: string; type: u8; fd: i64 }
interface Thread {
  tid: i64; pid: i64; comm: string; exe: string; readonly cwd: string; readonly args: readonly string[];
  readonly env: Table<u64, { value: string }>; file_descriptors: Table<i64, FileDescriptor>; seen: Added<u64>;
  note: Added<string>;
}
interface Stat { failures: u64; last_path: string; mine: Added<u64> }

@plugin({ name: "threads", version: "0.1.0", description: "Looks at threads", contact: "https://example.org" })
export class Threads {
  private readonly threads: Table<i64, Thread>;
  private readonly stats: Table<string, Stat> | undefined;

  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.stats = init.tables.find("open_stats");
  }

  @parse()
  onOpen(e: SyscallEvent<"openat_x">): void {
    const t = this.threads.get(e.tid);
    if (t === undefined) return;
    t.seen += 1n;
    t.note = `${t.comm} ${t.seen}`;
    t.file_descriptors.getOrCreate(1000n).name = `made by ${t.comm}`;
    t.file_descriptors.set(1001n, { name: "gone" });
    t.file_descriptors.delete(1001n);
    const stat = this.stats?.getOrCreate("threads");
    if (stat) { stat.failures += 10n; stat.last_path = t.comm; stat.mine += 1n; }
  }

  @field("threads.self")
  self(e: AnyEvent): string | undefined {
    const t = this.threads.get(e.tid);
    return t && `${t.tid} ${t.pid} ${t.comm} ${t.exe} ${t.seen} "${t.note}" ${t.args.length} ${t.env.size}`;
  }
  @field("threads.fds")
  fds(e: AnyEvent): string[] {
    const names: string[] = [];
    const table = this.threads.get(e.tid)?.file_descriptors;
    if (table === undefined) return names;
    for (const fd of table.values()) names.push(fd.name);
    return names.sort();
  }
  @field("threads.made")
  made(e: AnyEvent): string | undefined { return this.threads.get(e.tid)?.file_descriptors.get(1000n)?.name; }
  @field("threads.all")
  all(_e: AnyEvent): string[] {
    const found: string[] = [];
    for (const t of this.threads.values()) {
      if (t.comm === "") continue;
      let open = 0;
      for (const fd of t.file_descriptors.values()) if (fd.name !== "") open++;
      found.push(`${t.comm}:${open}`);
    }
    return found.sort();
  }
  @field("threads.stats")
  stat(_e: AnyEvent): string[] {
    const found: string[] = [];
    if (this.stats === undefined) return found;
    for (const s of this.stats.values()) found.push(`${s.failures} ${s.last_path} ${s.mine}`);
    return found;
  }
}
