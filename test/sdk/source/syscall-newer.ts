// Events and parameters of later schemas; a parameter that came after its event is left off where it is absent.
import { plugin, source, type AnyEvent, type Events, type NewEvent } from "@tsfalco/sdk";

type Made = NewEvent<"keyctl_x" | "socket_x" | "task_e">;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open(): Events<Made> {
    yield { type: "keyctl_x", params: { res: 1n, arg2: { kind: "i64", value: 1n } } };
    yield { type: "socket_x", params: { fd: 3n } };
    yield { type: "socket_x", params: { fd: 3n, flags: 1 } };
    yield { type: "task_e", params: { argv: ["a", "", "ä"], env: [], cgroups: [""] } };
  }
  eventToString(e: AnyEvent): string {
    const texts = e.type === "task_e" ? ` ${e.params.argv?.join("|")} ${e.params.env} ${e.params.cgroups?.length}` : "";
    return `${e.type} ${e.paramCount}${texts}`;
  }
}
// run:
// expect: 1 keyctl_x 6
// expect: 2 socket_x 4
// expect: 3 socket_x 5
// expect: 4 task_e 32 a||ä undefined 1
