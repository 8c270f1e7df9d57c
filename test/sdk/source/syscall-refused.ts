// What cannot be an event makes its `yield` throw, with event, parameter and place; the events before it go out.
import {
  IpAddr, plugin, PolledDescriptor, SocketAddress, SocketTuple, source, type AnyEvent, type Events, type NewEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<"open_x" | "kill_x" | "connect_x" | "poll_x" | "setsockopt_x" | "syscall_x" | "container_e" | "execve_x">;

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);

const bad: Record<string, unknown> = {
  range: { type: "kill_x", params: { sig: 300 } },
  syscall: { type: "syscall_x", params: { ID: 454 } },
  negative: { type: "kill_x", params: { sig: -1 } },
  fraction: { type: "open_x", params: { flags: 1.5 } },
  nan: { type: "open_x", params: { flags: NaN } },
  i64: { type: "open_x", params: { fd: 2n ** 63n } },
  u64: { type: "open_x", params: { ino: -1n } },
  number: { type: "open_x", params: { fd: 3 } },
  bigint: { type: "open_x", params: { flags: 3n } },
  null: { type: "open_x", params: { name: null } },
  text: { type: "open_x", params: { name: bytes(1) } },
  texts: { type: "execve_x", params: { args: "a" } },
  nul: { type: "open_x", params: { name: "a\0b" } },
  long: { type: "open_x", params: { fd: 1n, name: "x".repeat(65535) } },
  sockaddr: { type: "connect_x", params: { addr: bytes(2, 1, 2, 3) } },
  tuple: { type: "connect_x", params: { tuple: bytes(10) } },
  unix: { type: "connect_x", params: { addr: bytes(1, 97) } },
  fdlist: { type: "poll_x", params: { fds: bytes(1, 0, 0) } },
  unknown: { type: "open_x", params: { nam: "a" } },
  type: { type: "openat_x", params: {} },
  noType: { params: {} },
  params: { type: "open_x", params: "fd" },
  string: "open_x",
  array: ["open_x"],
  dynamic: { type: "setsockopt_x", params: { val: bytes(1) } },
  kind: { type: "setsockopt_x", params: { val: { kind: "fd", value: 1n } } },
  noKind: { type: "setsockopt_x", params: { val: { value: 1n } } },
  kindType: { type: "setsockopt_x", params: { val: { kind: "u32", value: 1n } } },
  kindRange: { type: "setsockopt_x", params: { val: { kind: "u32", value: -1 } } },
  known: { type: "setsockopt_x", params: { val: { kind: "unknown", value: bytes(4, 1) } } },
  nothing: { type: "setsockopt_x", params: { val: { kind: "unknown", value: bytes() } } },
  tid: { type: "open_x", tid: 2n ** 64n },
  ts: { type: "open_x", ts: "now" },
};

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open(which: string): Events<Made> {
    if (which !== "all") {
      yield { type: "open_x", params: { name: "good" } };
      yield bad[which] as Made;
      return;
    }
    for (const name of Object.keys(bad)) {
      try {
        yield bad[name] as Made;
      } catch (error) {
        yield { type: "open_x", params: { name: `${name}: ${error}` } };
      }
    }
    // the longest that fit, and what is laid out as its family says
    yield { type: "open_x", params: { name: "x".repeat(65534) } };
    const local = SocketAddress.ip(new IpAddr("127.0.0.1"), 80);
    yield { type: "connect_x", params: { addr: local, tuple: SocketTuple.raw(bytes(0)) } };
    const tuple = SocketTuple.raw(new Uint8Array(37).fill(10));
    yield { type: "connect_x", params: { addr: SocketAddress.unix("a"), tuple } };
    yield { type: "poll_x", params: { fds: [PolledDescriptor.of(5n, 1)] } };
    yield { type: "setsockopt_x", params: { val: { kind: "bytes", value: bytes() } } };
  }
  eventToString(e: AnyEvent): string {
    const name = e.type === "open_x" ? e.params.name : undefined;
    return name !== undefined && name.length < 200 ? name : `${e.type} ${name?.length}`;
  }
}
// run: --open range
// expect: 1 good
// stderr: next_batch failed: RangeError: event "kill_x", parameter "sig": 300 is no integer from 0 to 255 (syscall-refused.ts:52 in Case.open)
// exit: 4
// run: --open string
// expect: 1 good
// stderr: next_batch failed: TypeError: expected an object, got a string (syscall-refused.ts:52 in Case.open)
// exit: 4
// run: --open all
// expect: 1 range: RangeError: event "kill_x", parameter "sig": 300 is no integer from 0 to 255
// expect: 2 syscall: RangeError: event "syscall_x", parameter "ID": 454 is no integer from 0 to 453
// expect: 3 negative: RangeError: event "kill_x", parameter "sig": -1 is no integer from 0 to 255
// expect: 4 fraction: RangeError: event "open_x", parameter "flags": 1.5 is no integer from 0 to 4294967295
// expect: 5 nan: RangeError: event "open_x", parameter "flags": NaN is no integer from 0 to 4294967295
// expect: 6 i64: RangeError: event "open_x", parameter "fd": the bigint does not lie between -2**63 and 2**63 - 1
// expect: 7 u64: RangeError: event "open_x", parameter "ino": the bigint does not lie between 0 and 2**64 - 1
// expect: 8 number: TypeError: expected a bigint as parameter "fd" of the event "open_x", got a number
// expect: 9 bigint: TypeError: expected a number as parameter "flags" of the event "open_x", got a bigint
// expect: 10 null: TypeError: expected a string as parameter "name" of the event "open_x", got null
// expect: 11 text: TypeError: expected a string as parameter "name" of the event "open_x", got Uint8Array
// expect: 12 texts: TypeError: expected an array of strings as parameter "args" of the event "execve_x", got a string
// expect: 13 nul: TypeError: event "open_x", parameter "name": the text holds a NUL
// expect: 14 long: RangeError: event "open_x", parameter "name": 65536 bytes are more than the 65535 that fit
// expect: 15 sockaddr: RangeError: event "connect_x", parameter "addr": bytes of length 4 are not a socket address
// expect: 16 tuple: RangeError: event "connect_x", parameter "tuple": bytes of length 1 are not a pair of socket addresses
// expect: 17 unix: RangeError: event "connect_x", parameter "addr": bytes of length 2 are not a socket address
// expect: 18 fdlist: RangeError: event "poll_x", parameter "fds": bytes of length 3 are not a list of descriptors
// expect: 19 unknown: TypeError: event "open_x" has no parameter "nam"
// expect: 20 type: TypeError: "openat_x" is no event that this source makes
// expect: 21 noType: TypeError: expected an event's name as its type, got undefined
// expect: 22 params: TypeError: expected an object as the event's params, got a string
// expect: 23 string: TypeError: expected an object, got a string
// expect: 24 array: TypeError: expected an event { type, tid?, ts?, params? }, got Array
// expect: 25 dynamic: TypeError: expected { kind, value } as parameter "val" of the event "setsockopt_x", got Uint8Array
// expect: 26 kind: RangeError: event "setsockopt_x", parameter "val": kind "fd" is none of bytes, errno, u32, u64, reltime, unknown
// expect: 27 noKind: TypeError: expected a kind that is a string as parameter "val" of the event "setsockopt_x", got undefined
// expect: 28 kindType: TypeError: expected a number as parameter "val" of the event "setsockopt_x", got a bigint
// expect: 29 kindRange: RangeError: event "setsockopt_x", parameter "val": -1 is no integer from 0 to 4294967295
// expect: 30 known: RangeError: event "setsockopt_x", parameter "val": the bytes of kind "unknown" begin with a byte that no kind has
// expect: 31 nothing: RangeError: event "setsockopt_x", parameter "val": the bytes of kind "unknown" begin with a byte that no kind has
// expect: 32 tid: RangeError: the event's tid does not fit 64 bits
// expect: 33 ts: TypeError: expected a bigint as the event's ts, got a string
// expect: 34 open_x 65534
// expect: 35 connect_x undefined
// expect: 36 connect_x undefined
// expect: 37 poll_x undefined
// expect: 38 setsockopt_x undefined
