// Rows of a host's table, inside its callback: break, continue, labels, return, throw, nested loops, finally, closures.
import { field, plugin, parse, type AnyEvent, type Added, type InitInput, type NoConfig, type PluginEvent, type Table,
  type i64, type u64 } from "@tsfalco/sdk";

interface Fd { name: string }
interface Thread { tid: i64; comm: string; readonly cwd: string; fds: Table<i64, Fd>; turns: Added<u64> }
interface Named { comm: string }

function upper(named: Named): string { return named.comm.toUpperCase(); }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly threads: Table<i64, Thread>;
  constructor(_config: NoConfig, init: InitInput) { this.threads = init.tables.get("threads"); }

  @parse()
  each(_e: PluginEvent<string>): void {
    for (const t of this.threads.values()) t.turns += t.tid;
  }

  @field("t.all") all(_e: AnyEvent): string[] {
    const found: string[] = [];
    for (const { comm, turns } of this.threads.values()) found.push(`${comm}:${turns}`);
    return found;
  }
  @field("t.broken") broken(_e: AnyEvent): string {
    let text = "";
    for (const t of this.threads.values()) {
      if (t.tid === 1n) continue;
      text += upper(t);
      if (t.tid === 42n) break;
    }
    return text;
  }
  @field("t.returned") returned(_e: AnyEvent): string {
    try {
      for (const t of this.threads.values()) if (t.comm === "cat") return t.cwd;
    } finally {
      this.threads.has(1n);
    }
    return "none";
  }
  @field("t.labels") labels(_e: AnyEvent): string {
    let text = "";
    outer: for (const t of this.threads.values()) {
      for (const fd of t.fds.values()) {
        text += `${t.comm}${fd.name} `;
        if (fd.name === "/dev/null") continue outer;
      }
      for (const word of ["a", "b"]) {
        for (const other of this.threads.values()) {
          text += word + other.tid;
          if (other.tid === 42n) break outer;
        }
      }
    }
    return text;
  }
  @field("t.thrown") thrown(_e: AnyEvent): string {
    try {
      for (const t of this.threads.values()) if (t.tid === 42n) throw new Error(t.comm);
    } catch (error) {
      return `${(error as Error).message} ${this.threads.size}`;
    }
    return "none";
  }
  @field("t.closures") closures(_e: AnyEvent): bigint[] {
    const makers: (() => bigint)[] = [];
    for (const t of this.threads.values()) { const { tid } = t; makers.push(() => tid * 2n); }
    return makers.map((make) => make());
  }
  @field("t.kept") kept(_e: AnyEvent): string {
    let last: Thread | undefined;
    for (const t of this.threads.values()) last = t;
    return last!.comm;
  }
  @field("t.uncaught") uncaught(_e: AnyEvent): string {
    const name = (): string => {
      for (const t of this.threads.values()) throw new RangeError(t.comm);
      return "";
    };
    return name();
  }
  @field("t.empty") empty(_e: AnyEvent): boolean {
    for (const t of this.threads.get(42n)!.fds.values()) return t.name === "";
    return true;
  }
}
// run: --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 1 --fields t.all,t.broken,t.returned,t.labels,t.thrown,t.closures,t.empty
// expect: 1 one t.all=(init:1,cat:42,sh:43) t.broken=CAT t.returned=/home t.labels=init/dev/null a1a42 t.thrown=cat 3 t.closures=(2,84,86) t.empty=true
// run: --tables {root}test/sdk/tables/host.json --lines {root}test/sdk/parse/lines.txt --events 1 --fields t.kept,t.uncaught
// expect: 1 one t.kept=<NA> t.uncaught=<NA>
// stderr: field t.kept: TypeError: row of table "threads" used after its turn of the loop
// stderr: field t.uncaught: RangeError: init (iteration.ts:
// exit: 4
