// Parameters of exit events, which libsinsp leaves as they are when it makes newer events of old ones.
import { extract, field, plugin, type AnyEvent, type SyscallEvent } from "@tsfalco/sdk";

@plugin({ name: "replayed", version: "0.1.0", description: "Parameters of events", contact: "https://example.org" })
@extract({ sources: ["syscall"] })
export class Replayed {
  @field("replayed.tid") tid(e: AnyEvent): bigint { return BigInt.asUintN(64, e.tid); }
  @field("replayed.path") path(e: SyscallEvent<"openat_x" | "open_x">): string | undefined { return e.params.name; }
  @field("replayed.ends") ends(e: SyscallEvent<"connect_x" | "accept_x">): string | undefined {
    return e.params.tuple?.toString();
  }
  @field("replayed.addr") addr(e: SyscallEvent<"connect_x">): string | undefined {
    return e.params.tuple?.destination?.ip?.toString();
  }
  @field("replayed.fd") fd(e: SyscallEvent<"open_x" | "openat_x">): string | undefined { return e.params.fd?.toString(); }
}
