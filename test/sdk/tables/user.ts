// Reads and changes every part of another plugin's tables (own-table.ts).
import {
  field, parse, plugin, type Added, type AnyEvent, type InitInput, type NoConfig, type PluginEvent, type Table, type i8,
  type u64, type u8,
} from "@tsfalco/sdk";
import type { Child as Named } from "./own-table.js";

interface Child { text: string; extra: Added<string> }
interface Stat { a: u8; text: string; readonly fixed: string; children: Table<u64, Child>; mine: Added<u64> }

@plugin({ name: "user", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class User {
  private readonly stats: Table<string, Stat>;
  private readonly bools: Table<boolean, Named>;
  private readonly bytes: Table<i8, Named>;

  constructor(_config: NoConfig, init: InitInput) {
    this.stats = init.tables.get("stats");
    this.bools = init.tables.get("bools");
    this.bytes = init.tables.get("bytes");
  }

  @parse() line(e: PluginEvent<string>): void {
    const s = this.stats.getOrCreate(e.data);
    s.text = `${s.text}+`; s.mine += 2n; s.text = `${s.text}*`;
    s.children.getOrCreate(1n).extra = `x${e.data}`;
    s.children.set(2n, { text: "two" });
    this.stats.set("mine", { a: 9, text: "made" });
    this.stats.set("mine", { a: 10 });
    this.stats.delete("first");
    this.bools.set(true, { text: "by user" });
    for (const t of this.stats.values()) t.mine += 1n;
    const held = this.stats.get("mine")!;
    this.stats.clear();
    held.text = "after clear";
    this.stats.getOrCreate("left").text = held.text;
    const bad = this.stats.getOrCreate("left");
    try { (bad as { fixed: string }).fixed = "no"; } catch (error) { bad.text = String(error); }
  }
  @field("u.all") all(_e: AnyEvent): string[] {
    const found: string[] = [];
    for (const s of this.stats.values()) found.push(`${s.a} ${s.text} ${s.mine} ${s.children.size} "${s.fixed}"`);
    return found;
  }
  @field("u.more") more(_e: AnyEvent): string {
    const texts = `${this.bools.get(true)?.text} ${this.bytes.get(-1)?.text} ${this.stats.get("nothing") === undefined}`;
    return `${texts} ${this.stats.name} ${this.stats.size}`;
  }
}
// run: --with {library:test/sdk/tables/own-table.ts} --lines {root}test/sdk/parse/lines.txt --events 2 --fields u.all,u.more
// expect: 1 one u.all=(0 TypeError: column "fixed" of table "stats" is read-only 0 0 "") u.more=by user o true stats 1
// expect: 2 two u.all=(0 TypeError: column "fixed" of table "stats" is read-only 0 0 "") u.more=by user ot true stats 1
// run: --lines {root}test/sdk/parse/lines.txt
// stderr: there is no table "stats"
// exit: 4
