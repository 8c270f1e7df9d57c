// Values for parameters of events: edges of each type, and random ones. What is given stays in `given`, by index.
import {
  IpAddr, PolledDescriptor, SocketAddress, SocketTuple, type BpfResult, type EventValue, type KeyctlArgument,
  type PtraceValue, type SocketOptionValue,
} from "@tsfalco/sdk";

/** What a parameter may be; boolean is in no event yet. */
export type Value = EventValue | boolean | Made | undefined;

/** What is an object of the SDK, and bytes in the event: by them it is compared. */
export type Made =
  | SocketAddress | SocketTuple | IpAddr | readonly PolledDescriptor[] | readonly (readonly [string, string])[]
  | SocketOptionValue | PtraceValue | BpfResult | KeyctlArgument;

export class Random {
  private seed = 12345;
  /** Whether parameters are left out now and then. */
  sparse = false;
  readonly given: (EventValue | boolean | undefined)[] = [];

  below(most: number): number {
    this.seed = (Math.imul(this.seed, 1103515245) + 12345) >>> 0;
    return Math.floor((this.seed / 2 ** 32) * most);
  }
  private keep<T extends EventValue | boolean>(index: number, value: T): T | undefined {
    const kept = this.sparse && this.below(3) === 0 ? undefined : value;
    this.given[index] = kept;
    return kept;
  }
  private integer(index: number, least: number, most: number): number | undefined {
    const edges = [least, most, 0, 1, least + this.below(most - least)];
    return this.keep(index, edges[this.below(edges.length)] ?? 0);
  }
  private bigint(index: number, least: bigint, most: bigint): bigint | undefined {
    const [high, low] = [most / BigInt(1 + this.below(1000000)), least / BigInt(1 + this.below(1000))];
    const edges = [least, most, 0n, 1n, high, low, 2n ** 47n, 2n ** 62n];
    return this.keep(index, edges[this.below(edges.length)] ?? 0n);
  }
  u8(i: number): number | undefined { return this.integer(i, 0, 255); }
  u16(i: number): number | undefined { return this.integer(i, 0, 65535); }
  u32(i: number): number | undefined { return this.integer(i, 0, 4294967295); }
  code(i: number): number | undefined { return this.integer(i, 0, 453); }
  i8(i: number): number | undefined { return this.integer(i, -128, 127); }
  i16(i: number): number | undefined { return this.integer(i, -32768, 32767); }
  i32(i: number): number | undefined { return this.integer(i, -2147483648, 2147483647); }
  u64(i: number): bigint | undefined { return this.bigint(i, 0n, 2n ** 64n - 1n); }
  i64(i: number): bigint | undefined { return this.bigint(i, -(2n ** 63n), 2n ** 63n - 1n); }
  f64(i: number): number | undefined { return this.keep(i, [0.1, -Infinity, 5e-324][this.below(3)] ?? 0); }
  bool(i: number): boolean | undefined { return this.keep(i, this.below(2) === 0); }
  private word(): string {
    const pieces = ["", "a", "/etc/passwd", "ä😀", "\u{7f}\n", "x".repeat(this.below(400))];
    return (pieces[this.below(pieces.length)] ?? "") + (pieces[this.below(pieces.length)] ?? "");
  }
  text(i: number): string | undefined { return this.keep(i, this.word()); }
  texts(i: number): string[] | undefined {
    return this.keep(i, Array.from({ length: 1 + this.below(5) }, () => this.word()));
  }
  private filled(size: number): Uint8Array {
    const bytes = new Uint8Array(size);
    for (let i = 0; i < size; i++) bytes[i] = this.below(256);
    return bytes;
  }
  bytes(i: number, layout: string = ""): Uint8Array | undefined { return this.keep(i, this.laidOut(layout)); }
  private laidOut(layout: string): Uint8Array {
    const family = [1, 2, 10, 0][this.below(4)] ?? 0;
    let size = 1 + this.below(300);
    if (layout === "4") size = 4;
    if (layout === "16") size = 16;
    if (layout === "SOCKADDR") size = family === 2 ? 7 : family === 10 ? 19 : family === 1 ? 2 + this.below(100) : 1;
    if (layout === "SOCKTUPLE") size = family === 2 ? 13 : family === 10 ? 37 : family === 1 ? 18 + this.below(100) : 1;
    const count = this.below(300);
    if (layout === "FDLIST") size = 2 + 10 * count;
    const bytes = this.filled(size);
    if (layout.startsWith("SOCK")) {
      bytes[0] = family;
      if (family === 1) bytes[size - 1] = 0;
    }
    if (layout === "FDLIST") {
      bytes[0] = count & 255;
      bytes[1] = count >> 8;
    }
    return bytes;
  }
  address(i: number, layout: string): SocketAddress | undefined {
    const bytes = this.bytes(i, layout);
    return bytes === undefined ? undefined : SocketAddress.raw(bytes);
  }
  tuple(i: number, layout: string): SocketTuple | undefined {
    const bytes = this.bytes(i, layout);
    return bytes === undefined ? undefined : SocketTuple.raw(bytes);
  }
  ip(i: number, layout: string): IpAddr | undefined {
    const bytes = this.bytes(i, layout);
    return bytes === undefined ? undefined : new IpAddr(bytes);
  }
  descriptors(i: number, layout: string): readonly PolledDescriptor[] | undefined {
    const bytes = this.bytes(i, layout);
    if (bytes === undefined) return undefined;
    const list: PolledDescriptor[] = [];
    for (let at = 2; at < bytes.length; at += 10) {
      let fd = 0n;
      for (let byte = 7; byte >= 0; byte--) fd = (fd << 8n) | BigInt(bytes[at + byte] ?? 0);
      list.push(PolledDescriptor.of(BigInt.asIntN(64, fd), (bytes[at + 8] ?? 0) | ((bytes[at + 9] ?? 0) << 8)));
    }
    return list;
  }
  pairs(i: number): readonly (readonly [string, string])[] | undefined {
    const texts = this.keep(i, Array.from({ length: 2 + 2 * this.below(3) }, () => this.word()));
    if (texts === undefined) return undefined;
    return Array.from({ length: texts.length / 2 }, (_, at) => [texts[2 * at] ?? "", texts[2 * at + 1] ?? ""] as const);
  }
  /** The bytes of a dynamic parameter: an index, and `size` random bytes; a text ends with NUL. */
  private dynamic(i: number, index: number, size: number, text = false): Uint8Array | undefined {
    const bytes = this.filled(1 + size);
    bytes[0] = index;
    for (let at = 1; text && at <= size; at++) bytes[at] = at === size ? 0 : 32 + this.below(95);
    return this.keep(i, bytes);
  }
  private word64(bytes: Uint8Array): bigint {
    let word = 0n;
    for (let at = bytes.length - 1; at > 0; at--) word = (word << 8n) | BigInt(bytes[at] ?? 0);
    return word;
  }
  sockopt(i: number): SocketOptionValue | undefined {
    const index = this.below(6);
    const bytes = this.dynamic(i, index, index === 0 || index === 5 ? this.below(100) : index === 2 ? 4 : 8);
    if (bytes === undefined) return undefined;
    switch (index) {
      case 0: return { kind: "bytes", value: bytes.slice(1) };
      case 1: return { kind: "errno", value: BigInt.asIntN(64, this.word64(bytes)) };
      case 2: return { kind: "u32", value: Number(this.word64(bytes)) };
      case 3: return { kind: "u64", value: this.word64(bytes) };
      case 4: return { kind: "reltime", value: this.word64(bytes) };
      default: return { kind: "unknown", value: bytes };
    }
  }
  ptrace(i: number): PtraceValue | undefined {
    const index = this.below(2);
    const bytes = this.dynamic(i, index, index === 0 ? 8 : 1);
    if (bytes === undefined) return undefined;
    if (index === 0) return { kind: "u64", value: this.word64(bytes) };
    return { kind: "signal", value: Number(this.word64(bytes)) };
  }
  bpf(i: number): BpfResult | undefined {
    const index = this.below(2);
    const bytes = this.dynamic(i, index, 8);
    return bytes && { kind: index === 0 ? "fd" : "errno", value: BigInt.asIntN(64, this.word64(bytes)) };
  }
  keyctl(i: number): KeyctlArgument | undefined {
    const index = [0, 1, 255][this.below(3)] ?? 0;
    const bytes = this.dynamic(i, index, index === 0 ? 8 : 1 + this.below(40), index === 1);
    if (bytes === undefined) return undefined;
    if (index === 0) return { kind: "i64", value: BigInt.asIntN(64, this.word64(bytes)) };
    if (index === 255) return { kind: "unknown", value: bytes };
    return { kind: "text", value: String.fromCharCode(...bytes.slice(1, -1)) };
  }
  /** By a run-time name. */
  any(read: string, i: number, layout: string): Value {
    switch (read) {
      case "u8": return this.u8(i);
      case "code": return this.code(i);
      case "u16": return this.u16(i);
      case "u32": return this.u32(i);
      case "u64": return this.u64(i);
      case "i8": return this.i8(i);
      case "i16": return this.i16(i);
      case "i32": return this.i32(i);
      case "i64": return this.i64(i);
      case "f64": return this.f64(i);
      case "bool": return this.bool(i);
      case "text": return this.text(i);
      case "texts": return this.texts(i);
      case "address": return this.address(i, layout);
      case "tuple": return this.tuple(i, layout);
      case "ip": return this.ip(i, layout);
      case "pairs": return this.pairs(i);
      case "sockopt": return this.sockopt(i);
      case "ptrace": return this.ptrace(i);
      case "bpf": return this.bpf(i);
      case "keyctl": return this.keyctl(i);
      case "descriptors": return this.descriptors(i, layout);
      default: return this.bytes(i, layout);
    }
  }
}

export const random = new Random();
