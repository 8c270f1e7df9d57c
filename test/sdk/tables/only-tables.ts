// A plugin that only has a table for others: the host gives tables to parsers and extractors, so it becomes one.
import { plugin, type InitInput, type Metric, type NoConfig, type OwnedTable, type u64 } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
export class Case {
  private readonly names: OwnedTable<string, { n: u64 }>;
  constructor(_config: NoConfig, init: InitInput) {
    this.names = init.tables.create("names");
    this.names.set("x", { n: 3n });
  }
  metrics(): Metric[] { return [{ name: "size", kind: "non-monotonic", value: BigInt(this.names.size) }]; }
}
// run: --lines {root}test/sdk/parse/lines.txt --events 1 --metrics
// expect: 1 one
// expect: metric case.size non-monotonic 1
