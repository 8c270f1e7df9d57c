// Addresses of sockets, tuples, polled descriptors and lists of texts: made as the SDK's objects, read as such.
import {
  field, IpAddr, plugin, PolledDescriptor, SocketAddress, SocketFamilies, SocketTuple, source, type AnyEvent, type Events,
  type NewEvent, type SyscallEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<"connect_x" | "poll_x" | "execve_x">;

const here = SocketAddress.ip(new IpAddr("10.0.0.1"), 4242);
const there = SocketAddress.ip(new IpAddr("10.0.0.2"), 80);
const six = SocketAddress.ip(new IpAddr("::1"), 443);

function refusal(make: () => unknown): string {
  try {
    return String(make());
  } catch (error) {
    return String(error);
  }
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open(): Events<Made> {
    yield { type: "connect_x", params: { addr: there, tuple: SocketTuple.of(here, there) } };
    yield { type: "connect_x", params: { addr: six, tuple: SocketTuple.of(six, six) } };
    const unix = SocketTuple.unix(1n, 2n ** 64n - 1n, "/run/ä");
    yield { type: "connect_x", params: { addr: SocketAddress.unix("/run/x"), tuple: unix } };
    yield { type: "connect_x", params: { addr: SocketAddress.raw(new Uint8Array([16, 1, 2])) } };
    yield { type: "poll_x", params: { fds: [PolledDescriptor.of(-1n, 65535), PolledDescriptor.of(2n ** 40n, 1)] } };
    yield { type: "execve_x", params: { args: ["a", "", "c d"], env: [], cgroups: ["cpu=/"] } };
  }
  eventToString(e: AnyEvent): string {
    if (e.type !== "connect_x") return e.type;
    const { addr, tuple } = e.params;
    return `${addr} ${addr?.family} ${addr?.ip} ${addr?.port} ${addr?.path} | ${tuple} ${tuple?.path} ${tuple?.bytes.length}`;
  }
  @field("case.server") server(e: SyscallEvent<"connect_x">): IpAddr | undefined { return e.params.tuple?.destination?.ip; }
  @field("case.port") port(e: SyscallEvent<"connect_x">): number | undefined { return e.params.tuple?.source?.port; }
  @field("case.unix") unix(e: SyscallEvent<"connect_x">): boolean {
    return e.params.addr?.family === SocketFamilies.AF_UNIX;
  }
  @field("case.polled") polled(e: SyscallEvent<"poll_x">): string[] {
    return (e.params.fds ?? []).map((one) => `${one.fd}/${one.events}/${one}`);
  }
  @field("case.args") args(e: SyscallEvent<"execve_x">): readonly string[] | undefined { return e.params.args; }
  @field("case.groups") groups(e: SyscallEvent<"execve_x">): string { return `${e.params.env} ${e.params.cgroups?.join()}`; }
  @field("case.refused") refused(): string[] {
    return [
      refusal(() => SocketAddress.ip(new IpAddr("1.2.3.4"), 65536)), refusal(() => SocketAddress.unix("a\0b")),
      refusal(() => SocketAddress.raw(new Uint8Array([2, 1]))), refusal(() => SocketTuple.of(here, six)),
      refusal(() => SocketTuple.raw(new Uint8Array())), refusal(() => SocketTuple.unix(-1n, 0n, "")),
      refusal(() => PolledDescriptor.of(2n ** 63n, 0)),
    ];
  }
}
// run: --fields case.server,case.port,case.unix,case.polled,case.args,case.groups
// expect: 1 10.0.0.2:80 2 10.0.0.2 80 undefined | 10.0.0.1:4242->10.0.0.2:80 undefined 13 case.server=10.0.0.2 case.port=4242 case.unix=false case.polled=<NA> case.args=<NA> case.groups=<NA>
// expect: 2 [::1]:443 10 ::1 443 undefined | [::1]:443->[::1]:443 undefined 37 case.server=::1 case.port=443 case.unix=false case.polled=<NA> case.args=<NA> case.groups=<NA>
// expect: 3 /run/x 1 undefined undefined /run/x | /run/ä /run/ä 25 case.server=<NA> case.port=<NA> case.unix=true case.polled=<NA> case.args=<NA> case.groups=<NA>
// expect: 4 family 16 16 undefined undefined undefined | undefined undefined undefined case.server=<NA> case.port=<NA> case.unix=false case.polled=<NA> case.args=<NA> case.groups=<NA>
// expect: 5 poll_x case.server=<NA> case.port=<NA> case.unix=<NA> case.polled=(-1/65535/-1:ffff,1099511627776/1/1099511627776:1) case.args=<NA> case.groups=<NA>
// expect: 6 execve_x case.server=<NA> case.port=<NA> case.unix=<NA> case.polled=<NA> case.args=(a,,c d) case.groups=undefined cpu=/
// run: --events 1 --fields case.refused
// expect: 1 10.0.0.2:80 2 10.0.0.2 80 undefined | 10.0.0.1:4242->10.0.0.2:80 undefined 13 case.refused=(RangeError: a port is an integer from 0 to 65535,TypeError: the path of a socket holds a NUL,TypeError: 2 bytes are not a socket address,TypeError: a tuple has two addresses of IPv4, or two of IPv6,TypeError: 0 bytes are not a pair of socket addresses,RangeError: the ends of a Unix socket are integers from 0 to 2**64 - 1,RangeError: a descriptor is an integer from -2**63 to 2**63 - 1)
