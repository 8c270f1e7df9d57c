// Bytes may be written to while what was read from them is in use. Those of an event then are a copy, so JSON stays what it
// was; those of a socket's address are its own, and it is never read beyond them, whatever it then says.
import {
  field, plugin, SocketAddress, SocketTuple, source, type Events, type PluginEvent,
} from "@tsfalco/sdk";

interface Doc { a: { b: string; c: number }; list: string[] }

function outcome(read: () => unknown): string {
  try {
    return String(read());
  } catch (error) {
    return (error as Error).name;
  }
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Doc>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Doc> { yield { a: { b: "text", c: 1 }, list: ["x", "y"] }; }
  @field("case.json") json(e: PluginEvent<Doc>): string {
    const [doc, node, text] = [e.data, e.at("/a"), e.at("/a/b")];
    const before = `${doc.a.c} ${node?.kind} ${text?.text}`;
    let reads = 0;
    for (const byte of [0, 34, 91, 92, 123, 125]) {
      e.bytes.fill(byte);
      for (const read of [() => doc.a.b, () => doc.list, () => e.data.a.c, () => text?.text, () => node?.items()]) {
        reads += outcome(read).length > 0 ? 1 : 0;
      }
    }
    return `${before} ${reads > 0} ${outcome(() => doc.a.b)}`;
  }
  @field("case.socket") socket(): string {
    const bytes = new Uint8Array([16, 0]);
    const made = SocketAddress.raw(bytes);
    bytes[0] = 10;
    const results = [`${made.ip} ${made}`];
    for (const family of [1, 2, 10]) {
      made.bytes[0] = family;
      made.bytes[1] = 65;
      results.push(`${made.ip} ${made.port} ${made.path} ${made}`);
    }
    const tuple = SocketTuple.raw(new Uint8Array([16]));
    for (const family of [1, 2, 10]) {
      tuple.bytes[0] = family;
      results.push(`${tuple.source} ${tuple.path} ${tuple}`);
    }
    return results.join(", ");
  }
}
// run: --fields case.socket
// expect: 1 {"a":{"b":"text","c":1},"list":["x","y"]} case.socket=undefined family 16, undefined undefined A A, undefined undefined undefined family 2, undefined undefined undefined family 10, undefined undefined family 1, undefined undefined family 2, undefined undefined family 10
// run: --fields case.json
// expect: 1 {"a":{"b":"text","c":1},"list":["x","y"]} case.json=1 object text true text
