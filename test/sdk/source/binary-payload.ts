// A payload as a binary structure: written and read by DataView and typed arrays. Its buffer is a copy of the host's bytes.
import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Uint8Array>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Uint8Array> {
    const record = new Uint8Array(24);
    const view = new DataView(record.buffer);
    view.setUint16(0, 0x1F90);
    view.setBigUint64(2, 2n ** 63n, true);
    view.setFloat32(16, -0.5);
    yield record;
    yield record.subarray(0, 2);
  }
  eventToString(e: PluginEvent): string { return `${e.data.length} bytes`; }

  @field("case.port") port(e: PluginEvent): number { return new DataView(e.bytes.buffer, e.bytes.byteOffset).getUint16(0); }

  @field("case.id")
  id(e: PluginEvent): bigint | undefined {
    return e.bytes.length < 10 ? undefined : new DataView(e.bytes.buffer).getBigUint64(2, true);
  }
  @field("case.words")
  words(e: PluginEvent): string {
    const { bytes } = e;
    const words = new Uint16Array(bytes.buffer);
    words[0] = 0xffff;
    return `${words.length} ${bytes[0]} ${e.bytes[0]} ${new Float32Array(words.buffer.slice(16, 20)).length}`;
  }
}
// run: --fields case.port,case.id,case.words
// expect: 1 24 bytes case.port=8080 case.id=9223372036854775808 case.words=12 255 31 1
// expect: 2 2 bytes case.port=8080 case.id=<NA> case.words=1 255 31 0
