// A payload of bytes, also empty and with NULs.
import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Uint8Array>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Uint8Array> {
    yield new Uint8Array([1, 0, 255]);
    yield new Uint8Array(0);
  }
  eventToString(e: PluginEvent): string { return `${e.data.length} bytes`; }

  @field("case.sum")
  sum(e: PluginEvent): number {
    let sum = 0;
    for (const byte of e.bytes) sum += byte;
    return sum;
  }
  @field("case.first") first(e: PluginEvent): bigint | undefined { const b = e.data[0]; return b === undefined ? undefined : BigInt(b); }
}
// run: --fields case.sum,case.first
// expect: 1 3 bytes case.sum=256 case.first=1
// expect: 2 0 bytes case.sum=0 case.first=<NA>
