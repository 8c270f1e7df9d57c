// The types of event parameters (`PT_…` of the event table) and what each is in TypeScript: the one place that
// says so, for the generated declarations and for the compiler. "bytes" is the raw value as a view.

/** How a parameter is read from an event's bytes, and so what it is in TypeScript. */
export type ParamRead =
  | "u8"
  | "u16"
  | "u32"
  | "u64"
  | "i8"
  | "i16"
  | "i32"
  | "i64"
  | "f64"
  | "bool"
  | "text"
  | "texts"
  | "address"
  | "tuple"
  | "descriptors"
  | "ip"
  | "pairs"
  | "sockopt"
  | "ptrace"
  | "bpf"
  | "keyctl"
  | "bytes";

/** What is checked of a value beyond its type when an event is made, since hosts read it unchecked: TSF_LAYOUT_…. */
export type ParamLayout = "4" | "16" | "SYSCALL" | "SOCKADDR" | "SOCKTUPLE" | "FDLIST";

/** A parameter type: its number in the ABI and how it is read. */
export interface ParamType {
  readonly value: number;
  readonly read: ParamRead;
  readonly layout?: ParamLayout;
}

/** What each way of reading gives in TypeScript. */
export const typescriptOfRead: Record<ParamRead, string> = {
  u8: "number",
  u16: "number",
  u32: "number",
  u64: "bigint",
  i8: "number",
  i16: "number",
  i32: "number",
  i64: "bigint",
  f64: "number",
  bool: "boolean",
  text: "string",
  texts: "readonly string[]",
  address: "SocketAddress",
  tuple: "SocketTuple",
  descriptors: "readonly PolledDescriptor[]",
  ip: "IpAddr",
  pairs: "readonly (readonly [string, string])[]",
  sockopt: "SocketOptionValue",
  ptrace: "PtraceValue",
  bpf: "BpfResult",
  keyctl: "KeyctlArgument",
  bytes: "Uint8Array",
};

/** The parameter types by name. The first byte of dynamic values tells their type: which of a table. */
export const paramTypes = {
  PT_INT8: { value: 1, read: "i8" },
  PT_INT16: { value: 2, read: "i16" },
  PT_INT32: { value: 3, read: "i32" },
  PT_INT64: { value: 4, read: "i64" },
  PT_UINT8: { value: 5, read: "u8" },
  PT_UINT16: { value: 6, read: "u16" },
  PT_UINT32: { value: 7, read: "u32" },
  PT_UINT64: { value: 8, read: "u64" },
  PT_CHARBUF: { value: 9, read: "text" },
  PT_BYTEBUF: { value: 10, read: "bytes" },
  PT_ERRNO: { value: 11, read: "i64" },
  PT_SOCKADDR: { value: 12, read: "address", layout: "SOCKADDR" },
  PT_SOCKTUPLE: { value: 13, read: "tuple", layout: "SOCKTUPLE" },
  PT_FD: { value: 14, read: "i64" },
  PT_PID: { value: 15, read: "i64" },
  PT_FDLIST: { value: 16, read: "descriptors", layout: "FDLIST" },
  PT_FSPATH: { value: 17, read: "text" },
  PT_SYSCALLID: { value: 18, read: "u16", layout: "SYSCALL" },
  PT_SIGTYPE: { value: 19, read: "u8" },
  PT_RELTIME: { value: 20, read: "u64" },
  PT_ABSTIME: { value: 21, read: "u64" },
  PT_PORT: { value: 22, read: "u16" },
  PT_L4PROTO: { value: 23, read: "u8" },
  PT_SOCKFAMILY: { value: 24, read: "u8" },
  PT_BOOL: { value: 25, read: "bool" },
  PT_IPV4ADDR: { value: 26, read: "ip", layout: "4" },
  "PT_DYN<sockopt>": { value: 27, read: "sockopt" },
  "PT_DYN<ptrace>": { value: 27, read: "ptrace" },
  "PT_DYN<bpf>": { value: 27, read: "bpf" },
  "PT_DYN<keyctl>": { value: 27, read: "keyctl" },
  PT_FLAGS8: { value: 28, read: "u8" },
  PT_FLAGS16: { value: 29, read: "u16" },
  PT_FLAGS32: { value: 30, read: "u32" },
  PT_UID: { value: 31, read: "u32" },
  PT_GID: { value: 32, read: "u32" },
  PT_DOUBLE: { value: 33, read: "f64" },
  PT_SIGSET: { value: 34, read: "u32" },
  PT_CHARBUFARRAY: { value: 35, read: "texts" },
  PT_CHARBUF_PAIR_ARRAY: { value: 36, read: "pairs" },
  PT_IPV4NET: { value: 37, read: "bytes" },
  PT_IPV6ADDR: { value: 38, read: "ip", layout: "16" },
  PT_IPV6NET: { value: 39, read: "bytes" },
  PT_IPADDR: { value: 40, read: "ip" },
  PT_IPNET: { value: 41, read: "bytes" },
  PT_MODE: { value: 42, read: "u32" },
  PT_FSRELPATH: { value: 43, read: "text" },
  PT_ENUMFLAGS8: { value: 44, read: "u8" },
  PT_ENUMFLAGS16: { value: 45, read: "u16" },
  PT_ENUMFLAGS32: { value: 46, read: "u32" },
  PT_FD32: { value: 47, read: "i32" },
  PT_PID32: { value: 48, read: "i32" },
} as const satisfies Record<string, ParamType>;

/** The name of a parameter type. */
export type ParamTypeName = keyof typeof paramTypes;

/** What the drivers write as texts behind each other into parameters that the event table calls bytes. */
const textLists: ReadonlySet<string> = new Set(["args", "env", "cgroups"]);

/** How a parameter of that name and type is read, and its number in the ABI. */
export function paramType(type: ParamTypeName, name: string): ParamType {
  const found: ParamType = paramTypes[type];
  return type === "PT_BYTEBUF" && textLists.has(name) ? { ...found, read: "texts" } : found;
}
