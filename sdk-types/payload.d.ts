// What may travel as JSON: payloads of events, configs, open parameters. A mapped type checks it, since an index
// signature would refuse interfaces.
import type { IpAddr, IpNet, PolledDescriptor, SocketAddress, SocketTuple, Timestamp } from "./values.js";

/** Values that JSON has as text. */
export type JsonText = Uint8Array | IpAddr | IpNet | Timestamp | SocketAddress | SocketTuple | PolledDescriptor;

/**
 * T if it can be written as JSON and read back; functions, symbols, maps, sets and objects with methods cannot.
 * Elements are behind an index signature, whose type is not looked at before it is needed: `T` may be an array of itself.
 */
export type Jsonable<T> = unknown extends T
  ? T
  : T extends string | number | bigint | boolean | null | undefined | JsonText
    ? T
    : T extends ((...args: never) => unknown) | (abstract new (...args: never) => unknown) | symbol
      ? never
      : T extends readonly unknown[]
        ? { readonly [index: number]: Jsonable<T[number]> }
        : T extends object
          ? { [K in keyof T]: Jsonable<T[K]> }
          : never;

/** D if it may be an event's payload: text, bytes, or what is JSON-able (a mapped type, so that D may refer to it). */
export type Payload<D> = { [K in keyof D]: D extends Uint8Array ? D[K] : Jsonable<D[K]> };

/**
 * A value as JSON text, by its type: what the type does not name is left out. TypeError for what JSON lacks (NaN, a
 * function, a cycle).
 */
export declare function toJson<T extends Payload<T>>(value: T): string;

/** The value of a JSON text, checked as a whole: TypeError for a text that is no JSON, or no T. */
export declare function fromJson<T extends Payload<T>>(text: string): T;

/** A value in a JSON document, read when it is asked for. */
export declare class JsonNode {
  private readonly opaque: never;
  private constructor();
  /** What it is. */
  readonly kind: "null" | "boolean" | "number" | "string" | "array" | "object";
  /** A string's contents, else the raw JSON. */
  readonly text: string;
  /** The value at a JSON pointer below this one. */
  at(pointer: string): JsonNode | undefined;
  /** An array's elements or an object's values; none otherwise. */
  items(): Iterable<JsonNode>;
}
