// A parse method that does nothing.
import { parse, plugin, type SyscallEvent } from "@tsfalco/sdk";

@plugin({ name: "idle", version: "0.1.0", description: "Does nothing", contact: "https://example.org" })
export class Idle {
  @parse()
  onOpen(_e: SyscallEvent<"openat_x">): void {}
}
