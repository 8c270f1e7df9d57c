// What tables of others may have, tables of one's own may not, and the other way round.
import {
  plugin, type Added, type InitInput, type NoConfig, type OwnedTable,
  type Private, type Table, type u64,
} from "@tsfalco/sdk";

interface Optional { a?: u64 }
interface Texts { list: readonly string[] }
interface Hidden { a: Private<u64> }
interface Endless { inner: Table<u64, Endless> }
interface Good { a: u64; b: Private<string>; inner: Table<u64, { n: u64 }> }
interface Others { a?: u64; list: readonly string[]; b: Added<boolean> }

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
export class Mine {
  constructor(_config: NoConfig, init: InitInput) {
    const a: OwnedTable<string, Optional> = init.tables.create("a"); // error: TSF3702
    const b: OwnedTable<string, Texts> = init.tables.create("b"); // error: TSF3702
    const c: Table<string, Hidden> = init.tables.get("c"); // error: TSF3702
    const d: OwnedTable<u64, Endless> = init.tables.create("d"); // error: TSF3702
    const e: OwnedTable<u64, Good> = init.tables.create("e");
    const f: Table<u64, Others> = init.tables.get("f");
    for (const table of [a, b, c, d, e, f]) table.columns();
  }
}
