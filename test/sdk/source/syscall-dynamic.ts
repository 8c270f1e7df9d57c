// Parameters whose first byte tells their type: made and read as { kind, value }, whatever class the object is of.
import {
  field, plugin, source, toJson, type AnyEvent, type Events, type NewEvent, type SocketOptionValue, type SyscallEvent,
} from "@tsfalco/sdk";

type Made = NewEvent<"setsockopt_x" | "ptrace_x" | "keyctl_x">;

/** Its members are getters, and the first of them changes what came before. */
class Counted {
  constructor(private readonly before: Uint8Array) {}
  get kind(): "u32" {
    this.before.fill(255);
    return "u32";
  }
  get value(): number { return 7; }
}

function told(value: SocketOptionValue | undefined): string {
  if (value === undefined) return "none";
  switch (value.kind) {
    case "bytes": return `${value.value.length} bytes, ${value.value[0]}`;
    case "u32": return (value.value + 1).toFixed(1);
    case "unknown": return `unknown ${[...value.value].join()}`;
    default: return `${value.kind} ${value.value * 2n}`;
  }
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0 })
export class Case {
  *open(): Events<Made> {
    const options: SocketOptionValue[] = [
      { kind: "bytes", value: new Uint8Array([9, 8, 7]) }, { kind: "bytes", value: new Uint8Array() },
      { kind: "errno", value: -11n }, { kind: "u32", value: 4294967295 }, { kind: "u64", value: 2n ** 64n - 1n },
      { kind: "reltime", value: 1_000_000_000n }, { kind: "unknown", value: new Uint8Array([77, 1]) },
      new Counted(new Uint8Array(1)),
    ];
    for (const val of options) yield { type: "setsockopt_x", params: { fd: 3n, val, optlen: 4 } };
    yield { type: "setsockopt_x", params: { fd: 3n } };
    yield { type: "ptrace_x", params: { addr: { kind: "u64", value: 4096n }, data: { kind: "signal", value: 9 } } };
    yield {
      type: "keyctl_x",
      params: { arg2: { kind: "i64", value: -1n }, arg3: { kind: "text", value: "user\u{e4}" }, arg4: { kind: "text", value: "" } },
    };
  }
  eventToString(e: AnyEvent): string {
    if (e.type === "setsockopt_x") return `${told(e.params.val)} ${e.params.optlen}`;
    if (e.type === "ptrace_x") return `${e.params.addr?.value} ${e.params.data?.kind} ${e.params.data?.value}`;
    if (e.type !== "keyctl_x") return e.type;
    return [e.params.arg2, e.params.arg3, e.params.arg4, e.params.arg5].map((one) => `${one?.kind}=${one?.value}`).join(" ");
  }
  @field("case.raw") raw(e: SyscallEvent<"setsockopt_x">): string { return `${e.paramAt(4)}`; }
  @field("case.new") made(e: SyscallEvent<"setsockopt_x">): string {
    const { val } = e.toNew().params ?? {};
    return val === undefined ? "none" : toJson(val);
  }
}
// run: --fields case.raw,case.new
// expect: 1 3 bytes, 9 4 case.raw=0,9,8,7 case.new={"kind":"bytes","value":"CQgH"}
// expect: 2 0 bytes, undefined 4 case.raw=0 case.new={"kind":"bytes","value":""}
// expect: 3 errno -22 4 case.raw=1,245,255,255,255,255,255,255,255 case.new={"kind":"errno","value":-11}
// expect: 4 4294967296.0 4 case.raw=2,255,255,255,255 case.new={"kind":"u32","value":4294967295}
// expect: 5 u64 36893488147419103230 4 case.raw=3,255,255,255,255,255,255,255,255 case.new={"kind":"u64","value":18446744073709551615}
// expect: 6 reltime 2000000000 4 case.raw=4,0,202,154,59,0,0,0,0 case.new={"kind":"reltime","value":1000000000}
// expect: 7 unknown 77,1 4 case.raw=77,1 case.new={"kind":"unknown","value":"TQE="}
// expect: 8 8.0 4 case.raw=2,7,0,0,0 case.new={"kind":"u32","value":7}
// expect: 9 none undefined case.raw=undefined case.new=none
// expect: 10 4096 signal 9 case.raw=<NA> case.new=<NA>
// expect: 11 i64=-1 text=userä text= undefined=undefined case.raw=<NA> case.new=<NA>
