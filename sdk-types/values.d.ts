// The values of Falco that TypeScript lacks: addresses, times, integers of a width, and where a value came from.
// Each class has a private member, so that no object literal passes for one.

/** An unsigned 8-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type u8 = number & { readonly __int?: "u8" };
/** An unsigned 16-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type u16 = number & { readonly __int?: "u16" };
/** An unsigned 32-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type u32 = number & { readonly __int?: "u32" };
/** An unsigned 64-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type u64 = bigint & { readonly __int?: "u64" };
/** A signed 8-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type i8 = number & { readonly __int?: "i8" };
/** A signed 16-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type i16 = number & { readonly __int?: "i16" };
/** A signed 32-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type i32 = number & { readonly __int?: "i32" };
/** A signed 64-bit integer. Its range is checked in columns, configs and parameters of events: RangeError. */
export type i64 = bigint & { readonly __int?: "i64" };

/** An IPv4 or IPv6 address (`FTYPE_IPADDR`). */
export declare class IpAddr {
  private readonly opaque: never;
  /** From text or from 4 or 16 bytes in network order. TypeError when it is none. */
  constructor(address: string | Uint8Array);
  /** From text; undefined when it is none. */
  static parse(text: string): IpAddr | undefined;
  /** 4 or 6. */
  readonly version: 4 | 6;
  /** The 4 or 16 bytes in network order, as `plugin_extract_fields` hands them over. */
  readonly bytes: Uint8Array;
  /** Whether both are the same address. */
  equals(other: IpAddr): boolean;
  /** As text. */
  toString(): string;
}

/** An IPv4 or IPv6 network (`FTYPE_IPNET`); the ABI has no mask, so it is an address. */
export declare class IpNet {
  private readonly opaque: never;
  /** From text or from 4 or 16 bytes in network order. TypeError when it is none. */
  constructor(address: string | Uint8Array);
  /** From text; undefined when it is none. */
  static parse(text: string): IpNet | undefined;
  /** 4 or 6. */
  readonly version: 4 | 6;
  /** The 4 or 16 bytes in network order, as `plugin_extract_fields` hands them over. */
  readonly bytes: Uint8Array;
  /** Whether both are the same network. */
  equals(other: IpNet): boolean;
  /** As text. */
  toString(): string;
}

/** The address of a socket (`PT_SOCKADDR`): of IP, of a Unix socket, or of another family. */
export declare class SocketAddress {
  private readonly opaque: never;
  private constructor();
  /** An address of IPv4 or IPv6. RangeError for a port that is no integer from 0 to 65535. */
  static ip(address: IpAddr, port: number): SocketAddress;
  /** An address of a Unix socket. TypeError for a path with a NUL. */
  static unix(path: string): SocketAddress;
  /** As events have it: the family's byte and its data. TypeError for bytes that do not fit the family. */
  static raw(bytes: Uint8Array): SocketAddress;
  /** The family, as in `SocketFamilies`. */
  readonly family: number;
  /** The IP address, where the family has one. */
  readonly ip: IpAddr | undefined;
  /** The port, where the family has one. */
  readonly port: number | undefined;
  /** The path of a Unix socket. */
  readonly path: string | undefined;
  /** The bytes in the event, a view. */
  readonly bytes: Uint8Array;
  /** As text: `10.0.0.1:80`, `[::1]:80`, a path. */
  toString(): string;
}

/** Both ends of a connection (`PT_SOCKTUPLE`). */
export declare class SocketTuple {
  private readonly opaque: never;
  private constructor();
  /** Two addresses of IPv4, or two of IPv6; TypeError for others. */
  static of(source: SocketAddress, destination: SocketAddress): SocketTuple;
  /** A Unix socket: the kernel's numbers of both ends, and its path. */
  static unix(source: bigint, destination: bigint, path: string): SocketTuple;
  /** As events have it: the family's byte and its data. TypeError for bytes that do not fit the family. */
  static raw(bytes: Uint8Array): SocketTuple;
  /** The family, as in `SocketFamilies`. */
  readonly family: number;
  /** Where it comes from, of IP. */
  readonly source: SocketAddress | undefined;
  /** Where it goes to, of IP. */
  readonly destination: SocketAddress | undefined;
  /** The path of a Unix socket. */
  readonly path: string | undefined;
  /** The bytes in the event, a view. */
  readonly bytes: Uint8Array;
  /** As text: `10.0.0.1:4242->10.0.0.2:80`, a path. */
  toString(): string;
}

/** A descriptor that is polled (an element of `PT_FDLIST`). */
export declare class PolledDescriptor {
  private readonly opaque: never;
  private constructor();
  /** RangeError for what does not fit 64 and 16 bits. */
  static of(fd: bigint, events: number): PolledDescriptor;
  /** The descriptor. */
  readonly fd: bigint;
  /** Flags, as in `PollFlags`. */
  readonly events: number;
  /** As text: `3:1`, the flags in hexadecimal. */
  toString(): string;
}

/** A dynamic parameter (`PT_DYN`) of a type that its table lacks: all of its bytes, the one that tells the type first. */
export type UnknownDynamic = { readonly kind: "unknown"; readonly value: Uint8Array };

/** The value of a socket's option (`PT_DYN`, sockopt_dynamic_param). */
export type SocketOptionValue =
  | { readonly kind: "bytes"; readonly value: Uint8Array }
  | { readonly kind: "errno"; readonly value: i64 }
  | { readonly kind: "u32"; readonly value: u32 }
  | { readonly kind: "u64"; readonly value: u64 }
  /** Nanoseconds. */
  | { readonly kind: "reltime"; readonly value: u64 }
  | UnknownDynamic;

/** What `ptrace` was given as `addr` or `data` (`PT_DYN`, ptrace_dynamic_param). */
export type PtraceValue =
  | { readonly kind: "u64"; readonly value: u64 }
  /** A signal's number. */
  | { readonly kind: "signal"; readonly value: u8 }
  | UnknownDynamic;

/** What `bpf` returned (`PT_DYN`, bpf_dynamic_param). */
export type BpfResult =
  | { readonly kind: "fd"; readonly value: i64 }
  | { readonly kind: "errno"; readonly value: i64 }
  | UnknownDynamic;

/** An argument of `keyctl` (`PT_DYN`, keyctl_dynamic_param). */
export type KeyctlArgument =
  | { readonly kind: "i64"; readonly value: i64 }
  | { readonly kind: "text"; readonly value: string }
  | UnknownDynamic;

/** A point in time (`FTYPE_ABSTIME`). */
export declare class Timestamp {
  private readonly opaque: never;
  private constructor();
  /** So many nanoseconds after the epoch. */
  static ns(ns: bigint): Timestamp;
  /** From RFC 3339 text; undefined when it is none. */
  static parse(text: string): Timestamp | undefined;
  /** Now. */
  static now(): Timestamp;
  /** Nanoseconds since the epoch. */
  readonly ns: u64;
  /** As RFC 3339 text, in UTC. */
  toString(): string;
}

/** A span of time (`FTYPE_RELTIME`). */
export declare class Duration {
  private readonly opaque: never;
  private constructor();
  /** So many nanoseconds. */
  static ns(ns: bigint): Duration;
  /** So many milliseconds. */
  static ms(ms: number | bigint): Duration;
  /** So many seconds. */
  static s(s: number | bigint): Duration;
  /** Nanoseconds. */
  readonly ns: u64;
  /** As text, with its unit. */
  toString(): string;
}

/** A range of bytes of an event's payload (`ss_plugin_extract_value_offsets`). */
export interface ByteRange {
  /** Where it starts, from the payload's start (of an event without payload: from its own). */
  readonly start: number;
  /** How many bytes it has; 0 for a value that is no slice of the payload. */
  readonly length: number;
}

/** Where in the event's payload the value came from: {0, 0} when it is no slice of it. */
export declare function offsetOf(value: string | Uint8Array): ByteRange;

/**
 * The same value, said to come from these bytes of the event's payload, for the rest of the field's call. RangeError when
 * the payload has no such range.
 */
export declare function withOffset<
  T extends string | number | bigint | boolean | IpAddr | IpNet | Timestamp | Duration,
>(value: T, start: number, length: number): T;
