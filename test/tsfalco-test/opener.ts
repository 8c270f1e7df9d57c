// A source of syscall events.
import { FileFlags, plugin, source, type Events, type NewEvent } from "@tsfalco/sdk";

type Opened = NewEvent<"openat_x">;

@plugin({ name: "opener", version: "0.1.0", description: "Opens what it is told", contact: "https://example.org" })
@source<Opened>({ id: 0 })
export class Opener {
  *open(params: string): Events<Opened> {
    yield { type: "openat_x", tid: 5n, ts: 9n, params: { fd: -2n, name: params, flags: FileFlags.O_RDONLY, mode: 0 } };
  }
}
