// An event as an object, as JSON, and as an event again: what a source is given as JSON is what it was.
import { field, fromJson, plugin, source, toJson, type Events, type NewEvent, type SyscallEvent } from "@tsfalco/sdk";

type Name = "connect_x" | "poll_x" | "read_x" | "execve_x" | "openat_x@103";
type Made = NewEvent<Name>;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open({ events }: { events: Made[] }): Events<Made> { yield* events; }
  @field("case.json") json(e: SyscallEvent<Name>): string { return toJson<Made>(e.toNew()); }
  @field("case.same") same(e: SyscallEvent<Name>): boolean {
    const text = toJson<Made>(e.toNew());
    return toJson(fromJson<Made>(text)) === text;
  }
  @field("case.type") type(e: SyscallEvent<Name>): string {
    const made: Made = e.toNew();
    return made.type === "read_x" ? `${made.params?.data?.length} ${made.params?.res}` : `${made.type} ${made.tid} ${made.ts}`;
  }
  @field("case.wrong") wrong(_e: SyscallEvent<Name>, text: string): string {
    try {
      return toJson(fromJson<Made>(text));
    } catch (error) {
      return String(error);
    }
  }
}
// run: --open {"events":[{"type":"connect_x","tid":7,"ts":9,"params":{"res":-9,"tuple":"10.0.0.1:1->10.0.0.2:65535","fd":-1,"addr":"raw:AS94AA=="}},{"type":"poll_x","params":{"fds":["3:1"]}},{"type":"read_x","params":{"data":"aGk=","size":4294967295}},{"type":"execve_x","params":{"args":["a",""],"exe_ino":18446744073709551615}},{"type":"openat_x@103","params":{"fd":3}}]} --fields case.json,case.same,case.type
// expect: 1 @9 event 23, 4 parameters case.json={"type":"connect_x","tid":7,"ts":9,"params":{"res":-9,"tuple":"10.0.0.1:1->10.0.0.2:65535","fd":-1,"addr":"raw:AS94AA=="}} case.same=true case.type=connect_x 7 9
// expect: 2 event 81, 3 parameters case.json={"type":"poll_x","tid":-1,"params":{"fds":["3:1"]}} case.same=true case.type=poll_x -1 undefined
// expect: 3 event 7, 4 parameters case.json={"type":"read_x","tid":-1,"params":{"data":"aGk=","size":4294967295}} case.same=true case.type=2 undefined
// expect: 4 event 293, 30 parameters case.json={"type":"execve_x","tid":-1,"params":{"args":["a",""],"exe_ino":18446744073709551615}} case.same=true case.type=execve_x -1 undefined
// expect: 5 event 103, 1 parameters case.json={"type":"openat_x@103","tid":-1,"params":{"fd":3}} case.same=true case.type=openat_x@103 -1 undefined
// run: --open {"events":[{"type":"read_x"}]} --fields case.wrong[{}],case.wrong[1],case.wrong[tru]
// expect: 1 event 7, 4 parameters case.wrong[{}]=TypeError: text: found an object, expected an object whose type is "connect_x", an object whose type is "poll_x", an object whose type is "read_x", an object whose type is "execve_x" or an object whose type is "openat_x@103" case.wrong[1]=TypeError: text: found the number 1, expected an object whose type is "connect_x", an object whose type is "poll_x", an object whose type is "read_x", an object whose type is "execve_x" or an object whose type is "openat_x@103" case.wrong[tru]=TypeError: text: is not JSON: unexpected character at line 1, column 1
