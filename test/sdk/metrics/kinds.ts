// Metrics: bigint and number values, negative ones, chosen types.
import { plugin, source, type Events, type Metric } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  private opened = 0n;
  *open(): Events<string> { this.opened++; yield "x"; }
  eventToString(): string { return "x"; }
  metrics(): Metric[] {
    return [
      { name: "opened", kind: "monotonic", value: this.opened },
      { name: "below", kind: "non-monotonic", value: -5n },
      { name: "ratio", kind: "non-monotonic", value: 0.5 },
      { name: "small", kind: "non-monotonic", value: 7, type: "u32" },
      { name: "signed", kind: "monotonic", value: -7n, type: "i32" },
      { name: "third", kind: "non-monotonic", value: 1n, type: "i64" },
      { name: "share", kind: "non-monotonic", value: 0.1, type: "f32" },
      { name: "whole", kind: "non-monotonic", value: 3n, type: "f64" },
      { name: "plain", kind: "non-monotonic", value: -2147483648, type: "int" },
    ];
  }
}
// run: --metrics
// expect: 1 x
// expect: metric case.opened monotonic 1
// expect: metric case.below non-monotonic -5
// expect: metric case.ratio non-monotonic 0.5
// expect: metric case.small non-monotonic 7
// expect: metric case.signed monotonic -7
// expect: metric case.third non-monotonic 1
// expect: metric case.share non-monotonic 0.100000001
// expect: metric case.whole non-monotonic 3
// expect: metric case.plain non-monotonic -2147483648
