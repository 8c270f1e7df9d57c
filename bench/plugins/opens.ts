// Parameters of syscall events, and a parse method that does next to nothing.
import { field, parse, plugin, type SyscallEvent } from "@tsfalco/sdk";

@plugin({ name: "opens", version: "0.1.0", description: "Fields of opened files", contact: "https://example.org" })
export class Opens {
  private seen = 0;

  @parse()
  onOpen(_e: SyscallEvent<"openat_x">): void { this.seen++; }

  @field("opens.fd")
  fd(e: SyscallEvent<"openat_x">): bigint | undefined {
    return e.params.fd;
  }

  @field("opens.name")
  name(e: SyscallEvent<"openat_x">): string | undefined {
    return e.params.name;
  }
}
