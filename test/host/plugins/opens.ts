// Fields of system calls, with state of its own: what the real host reads captures with.
import { extract, field, plugin, type AnyEvent, type SyscallEvent } from "@tsfalco/sdk";

type Open = SyscallEvent<"openat_x" | "open_x">;

@plugin({ name: "opens", version: "0.1.0", description: "Fields of open events", contact: "https://example.org" })
@extract({ sources: ["syscall"] })
export class Opens {
  private readonly seen = new Map<string, number>();

  /** Path that was opened. */
  @field("opens.path")
  path(e: Open): string | undefined {
    const { name } = e.params;
    if (name !== undefined) this.seen.set(name, (this.seen.get(name) ?? 0) + 1);
    return name;
  }

  /** How often that path was seen so far. */
  @field("opens.count")
  count(e: Open): number | undefined {
    const { name } = e.params;
    return name === undefined ? undefined : this.seen.get(name) ?? 0;
  }

  /** The file descriptor, of several events. */
  @field("opens.fd")
  fd(e: AnyEvent): bigint | undefined {
    switch (e.type) {
      case "openat_x":
      case "open_x":
      case "close_x":
      case "connect_x":
        return e.params.fd !== undefined && e.params.fd >= 0n ? e.params.fd : undefined;
      default:
        return undefined;
    }
  }

  /** The parts of the path. */
  @field("opens.parts")
  parts(e: Open): string[] {
    return (e.params.name ?? "").split("/").filter((part) => part !== "");
  }

  /** The family of the address (1 unix, 2 IPv4, 10 IPv6). */
  @field("opens.family")
  family(e: SyscallEvent<"connect_x">): number | undefined {
    return (e.params.addr ?? e.params.tuple)?.family;
  }
}
