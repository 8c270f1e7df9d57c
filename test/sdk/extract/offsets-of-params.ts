// Offsets of parameters: the ABI counts from the event's start, and so does offsetOf where there is no payload.
import {
  extract, field, offsetOf, parse, plugin, source, withOffset, type AnyEvent, type Events, type NewEvent, type SyscallEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<"open_x" | "execve_x">;

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
@extract({ offsets: true })
export class Case {
  private parsed = "";

  *open(): Events<Made> {
    yield { type: "open_x", params: { fd: 1n, name: "/etc/hosts" } };
  }

  @parse() onOpen(e: SyscallEvent<"open_x">): void {
    const { start, length } = offsetOf(e.params.name ?? "");
    this.parsed = `${start}+${length}`;
  }

  @field("case.name") name(e: SyscallEvent<"open_x">): string | undefined { return e.params.name; }
  @field("case.file") file(e: SyscallEvent<"open_x">): string | undefined { return e.params.name?.split("/").at(-1); }
  @field("case.parsed") wasParsed(): string { return this.parsed; }
  @field("case.own") own(e: SyscallEvent<"open_x">): string { return `${offsetOf(e.params.name ?? "").start}`; }
  @field("case.fd") fd(e: SyscallEvent<"open_x">): bigint | undefined {
    const { fd } = e.params;
    return fd === undefined ? undefined : withOffset(fd, 26 + 6 * 2, 8);
  }
  @field("case.absent") absent(e: SyscallEvent<"execve_x">): string | undefined { return e.params.comm; }
  eventToString(e: AnyEvent): string { return e.type; }
}
// run: --offsets --fields case.name,case.file,case.parsed,case.own,case.fd,case.absent
// expect: 1 open_x case.name=/etc/hosts@46+10 case.file=hosts@51+5 case.parsed=46+10@- case.own=46@- case.fd=1@38+8 case.absent=<NA>
