// A source with the id 0 makes events of the event table: header and parameters; what is left out is absent.
import {
  event, field, plugin, source, type AnyEvent, type Events, type NewEvent, type SyscallEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<"open_x" | "close_x" | "execve_x" | "container_e">;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open(): Events<Made> {
    const file = { name: "/tmp/ä", flags: 1, mode: 0o644, ino: 2n ** 63n };
    yield { type: "open_x", tid: 7n, ts: 5n, params: { fd: 3n, ...file } };
    yield { type: "open_x", params: { fd: -2n, name: "" } };
    yield { type: "close_x", tid: -1n };
    yield { type: "close_x", params: {} };
    yield event({ type: "close_x", tid: 1n, ts: 1n, params: { res: -9n } }, { tid: 8n });
    yield undefined;
    yield { type: "execve_x", params: { comm: "cat", args: ["a", "b"], uid: 0xffffffff } };
    const again: NewEvent<"open_x"> = { type: "open_x", params: { name: "a" } };
    yield again;
    again.params = { ...again.params, fd: 1n };
    yield again;
  }
  eventToString(e: AnyEvent): string {
    let text = `${e.type} ${e.code} ${e.direction} of ${e.source}, tid ${e.tid}:`;
    for (let i = 0; i < e.paramCount; i++) {
      const value = e.paramAt(i);
      text += value === undefined ? " -" : ` ${typeof value === "string" ? `"${value}"` : value}`;
    }
    return text;
  }
  @field("case.name") name(e: SyscallEvent<"open_x">): string | undefined { return e.params.name; }
  @field("case.any") any(e: AnyEvent): string { return e.type; }
}
// run: --fields case.name
// expect: 1 @5 open_x 3 exit of syscall, tid 7: 3 "/tmp/ä" 1 420 - 9223372036854775808 case.name=/tmp/ä
// expect: 2 open_x 3 exit of syscall, tid -1: -2 "" - - - - case.name=
// expect: 3 close_x 5 exit of syscall, tid -1: - - case.name=<NA>
// expect: 4 close_x 5 exit of syscall, tid -1: - - case.name=<NA>
// expect: 5 @1 close_x 5 exit of syscall, tid 8: -9 - case.name=<NA>
// expect: 6 execve_x 293 exit of syscall, tid -1: - - a,b - - - - - - - - - - "cat" - - - - - - - - - - - - 4294967295 - - - case.name=<NA>
// expect: 7 open_x 3 exit of syscall, tid -1: - "a" - - - - case.name=a
// expect: 8 open_x 3 exit of syscall, tid -1: 1 "a" - - - - case.name=a
