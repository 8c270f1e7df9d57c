// The stack and arithmetic: RangeErrors that the host sees as failures.
import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield "one"; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
  private deeper(n: number): number { return this.deeper(n + 1) + 1; }
  @field("case.deep") deep(): number { return this.deeper(0); }
  @field("case.zero") zero(e: PluginEvent<string>): bigint { return 1n / BigInt(e.data.length - 3); }
  @field("case.negative") negative(e: PluginEvent<string>): bigint { return -BigInt(e.data.length); }
  @field("case.fraction") fraction(e: PluginEvent<string>): number { return e.data.length / 2; }
  @field("case.good") good(e: PluginEvent<string>): string { return e.data; }
}
// run: --fields case.deep
// expect: 1 one case.deep=<NA>
// stderr: RangeError: Maximum call stack size exceeded
// exit: 4
// run: --fields case.zero
// expect: 1 one case.zero=<NA>
// stderr: RangeError: Division by zero
// exit: 4
// run: --fields case.negative
// expect: 1 one case.negative=<NA>
// stderr: field case.negative: RangeError
// exit: 4
// run: --fields case.fraction
// expect: 1 one case.fraction=<NA>
// stderr: field case.fraction: RangeError
// exit: 4
// run: --fields case.good
// expect: 1 one case.good=one
