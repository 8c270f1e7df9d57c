// A table of the host: reading and writing columns of each type, own columns, rows by key, nested tables to any depth.
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type NoConfig, type PluginEvent, type Table,
  type i16, type i64, type i8, type u16, type u32, type u64, type u8,
} from "@tsfalco/sdk";

interface Mark { count: u64 }
interface Fd { name: string; type: u8; marks: Table<string, Mark>; note: Added<string> }
interface Thread {
  tid: i64; comm: string; flags: u32; small: i8; port: u16; big: u64; on: boolean; readonly cwd: string;
  readonly args: readonly string[]; readonly cgroups: readonly string[]; fds: Table<i64, Fd>;
  seen: Added<u64>; last: Added<string>; wide: Added<i16>; isNew: Added<boolean>; missing?: u64;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;
  private readonly names: Table<string, { id: u32 }> | undefined;
  private readonly none: Table<string, { id: u32 }> | undefined;

  constructor(_config: NoConfig, init: InitInput) {
    this.threads = init.tables.get("threads");
    this.names = init.tables.find("names");
    this.none = init.tables.find("nothing");
  }

  @parse()
  onLine(e: PluginEvent<string>): void {
    const t = this.threads.get(1n);
    if (t === undefined) return;
    t.seen += 1n;
    t.last = e.data;
    t.wide = -5;
    t.isNew = !t.isNew;
    t.comm = `${t.comm}!`;
    const fd = t.fds.get(3n);
    if (fd) { fd.note = `note ${e.data}`; fd.marks.getOrCreate("made").count += 2n; }
    this.threads.set(100n, { comm: "made", seen: 9n, on: true });
    this.threads.getOrCreate(101n).comm = e.data;
    const removed = this.threads.delete(43n);
    t.flags = removed ? 1 : 2;
  }

  @field("t.first")
  first(_e: AnyEvent): string {
    const t = this.threads.get(1n)!;
    const { comm, flags, small, port, big, on } = t;
    return `${comm} ${flags} ${small} ${port} ${big} ${on} ${t.cwd} ${t.missing}`;
  }
  @field("t.added")
  added(_e: AnyEvent): string {
    const t = this.threads.get(1n)!;
    return `${t.seen} ${t.last} ${t.wide} ${t.isNew} / ${this.threads.get(42n)?.last}.${this.threads.get(42n)?.seen}`;
  }
  @field("t.texts") texts(_e: AnyEvent): string[] { const t = this.threads.get(1n)!; return [...t.args, ...t.cgroups]; }
  @field("t.nested")
  nested(_e: AnyEvent): string {
    const { fds } = this.threads.get(1n)!;
    const marks = fds.get(0n)!.marks;
    const made = fds.get(3n)!;
    const parts = [fds.size, fds.get(0n)!.name, marks.get("a")!.count, marks.get("b")?.count, made.note];
    return [...parts, made.marks.get("made")!.count, fds.name].join(" ");
  }
  @field("t.made")
  made(_e: AnyEvent): string {
    const t = this.threads.get(100n)!;
    return `${t.comm} ${t.seen} ${t.on} ${t.flags} ${this.threads.get(101n)?.comm} ${this.threads.has(43n)} ${this.threads.size}`;
  }
  @field("t.others")
  others(_e: AnyEvent): string { return `${this.names?.get("x")?.id} ${this.names?.has("y")} ${this.none === undefined}`; }
}
// run: --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 2 --fields t.first,t.added,t.texts,t.nested,t.made,t.others
// expect: 1 one t.first=init! 1 -128 65535 18446744073709551615 true / undefined t.added=1 one -5 true / .0 t.texts=(/sbin/init,--quiet,cpu=/) t.nested=2 /dev/null 7  note one 2 threads.fds t.made=made 9 true 0 one false 4 t.others=5 false true
// expect: 2 two t.first=init!! 2 -128 65535 18446744073709551615 true / undefined t.added=2 two -5 false / .0 t.texts=(/sbin/init,--quiet,cpu=/) t.nested=2 /dev/null 7  note two 4 threads.fds t.made=made 9 true 0 two false 4 t.others=5 false true
