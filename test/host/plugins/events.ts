// A source of syscall events with every kind of parameter, for a host that reads them with a table of its own.
import {
  IpAddr, plugin, PolledDescriptor, SocketAddress, SocketTuple, source, type Events, type NewEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<
  "openat_x" | "read_x" | "connect_x" | "socket_x" | "poll_x" | "kill_x" | "setsockopt_x" |
  "chmod_x" | "setuid_x" | "syscall_x" | "close_x"
>;

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

@plugin({ name: "events", version: "0.1.0", description: "Makes events", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class EventsPlugin {
  *open(): Events<Made> {
    const [tid, ts] = [7n, 1_700_000_000_000_000_000n];
    const file = { dirfd: -100n, name: "/tmp/ä", flags: 1, mode: 0o644, dev: 16, ino: 2n ** 64n - 1n };
    yield { type: "openat_x", tid, ts, params: { fd: 5n, ...file } };
    yield { type: "read_x", tid, params: { res: 3n, data: bytes(97, 98, 99), fd: 5n, size: 4294967295 } };
    yield { type: "socket_x", tid, params: { fd: 6n, domain: 2, type: 1, proto: 0 } };
    const [from, addr] = [SocketAddress.ip(new IpAddr("10.0.0.1"), 513), SocketAddress.ip(new IpAddr("10.0.0.2"), 80)];
    const tuple = SocketTuple.of(from, addr);
    yield { type: "connect_x", tid, params: { res: 0n, tuple, fd: 6n, addr } };
    yield { type: "poll_x", tid, params: { res: 1n, fds: [PolledDescriptor.of(5n, 1)] } };
    yield { type: "kill_x", tid, params: { res: -3n, pid: -1n, sig: 9 } };
    yield { type: "chmod_x", tid, params: { res: 0n, filename: "/tmp/ä", mode: 0o755 } };
    yield { type: "setuid_x", tid, params: { res: -1n, uid: 1000 } };
    const option = { level: 1, optname: 2, val: { kind: "u32", value: 1 } as const, optlen: 4 };
    yield { type: "setsockopt_x", tid, params: { res: 0n, fd: 6n, ...option } };
    yield { type: "syscall_x", tid, params: { ID: 3, nativeID: 9 } };
    yield { type: "close_x", tid, params: { res: 0n, fd: 5n } };
  }
}
