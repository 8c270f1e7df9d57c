// The extract capability: `@field` on methods. A field's Falco type, whether it is a list, and the kind of its
// argument come from the method's signature, which is checked at the decorator's line.
import type { Event } from "./events.js";
import type { Payload } from "./payload.js";
import type { Duration, IpAddr, IpNet, Timestamp } from "./values.js";

/** What a field says of itself (`plugin_get_fields`); all of it is constant. */
export interface FieldOptions {
  /** What it is: else the first sentence of the method's JSDoc, else the field's name (`desc`). */
  description?: string;
  /** Its name for people (`display`). */
  display?: string;
  /** Whether the host may add it to outputs by itself (`addOutput`). */
  addOutput?: boolean;
  /** Hints to user interfaces (`properties`). */
  properties?: readonly ("hidden" | "info" | "conversation")[];
}

/** Makes a method a field (`plugin_get_fields`, `plugin_extract_fields`). Several of them are several fields. */
export declare function field(name: string, options?: FieldOptions): FieldDecorator;

/**
 * Makes a method a field. The method takes the event and at most one argument (`index: number`, `key: string` or
 * `arg: string | number`, each may be optional), and returns a value, a list, or undefined or null for none.
 */
export interface FieldDecorator {
  /** On a method; what the signature may not have is named in the error. */
  <E extends Event, A extends readonly unknown[], R>(
    method: ((event: E, ...args: A) => R) & CheckArgument<A> & CheckValue<R>,
    context: MethodContext,
  ): void;
}

/** A method that is neither static nor `#private`. */
export interface MethodContext {
  readonly kind: "method";
  readonly static: false;
  readonly private: false;
}

/** One value of a field. */
export type FieldValue = string | boolean | number | bigint | Timestamp | Duration | IpAddr | IpNet;

/** What a field may give: a value, a list of values of one type, or none. */
export type FieldResult = FieldValue | Iterable<FieldValue> | undefined | null;

/** The name of the Falco type that a TypeScript type becomes (`ss_plugin_field_type`), or never. */
export type FalcoType<V> = [V] extends [never]
  ? never
  : [V] extends [string]
    ? "string"
    : [V] extends [boolean]
      ? "bool"
      : [V] extends [Signed]
        ? never
        : [V] extends [number] | [bigint]
          ? "uint64"
          : [V] extends [Timestamp]
            ? "abstime"
            : [V] extends [Duration]
              ? "reltime"
              : [V] extends [IpAddr]
                ? "ipaddr"
                : [V] extends [IpNet]
                  ? "ipnet"
                  : never;

/** An integer that says it is signed. */
type Signed = { readonly __int?: "i8" | "i16" | "i32" | "i64" };

/** The Falco type of a list's elements, or never. Byte arrays are no lists. */
type FalcoListType<V> = [V] extends [Uint8Array]
  ? never
  : [Extract<V, string | number | bigint | boolean>] extends [never]
    ? [V] extends [Iterable<infer T>]
      ? FalcoType<T>
      : never
    : never;

/** unknown if a field may give R, else a type that says why it may not. */
export type CheckValue<R, V = Exclude<R, undefined | null>> = [FalcoType<V>] extends [never]
  ? [V] extends [never]
    ? { "a field needs a value: string, boolean, bigint, number, Timestamp, Duration, IpAddr or IpNet": R }
    : [FalcoListType<V>] extends [never]
      ? [V] extends [Signed]
        ? { "Falco's integers are unsigned: return u64, bigint or number": R }
        : { "a field is string, boolean, bigint, number, Timestamp, Duration, IpAddr, IpNet or a list of one": R }
      : unknown
  : unknown;

/** unknown if a field may have these arguments after the event, else a type that says why it may not. */
export type CheckArgument<A extends readonly unknown[]> = A extends readonly []
  ? unknown
  : Required<A> extends readonly [infer T]
    ? [IsArgument<T>] extends [true]
      ? unknown
      : { "a field's argument is number, bigint, string or string | number": A }
    : { "a field has at most one argument": A };

/** Whether T is just one of the argument types. */
type IsArgument<T> = Same<T, number> | Same<T, bigint> | Same<T, string> | Same<T, string | number> extends false
  ? false
  : true;

/** Whether two types are assignable to each other. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Which events fields are extracted from. */
export interface ExtractOptions {
  /** The event sources, its own or every one unless told (`plugin_get_extract_event_sources`). */
  sources?: readonly string[];
  /** Whether to report where values came from (`ss_plugin_extract_value_offsets`, API 3.11). */
  offsets?: boolean;
}

/** Says which events the class's fields are extracted from. */
export declare function extract(
  options: ExtractOptions,
): (target: new (...args: never) => object, context: ClassDecoratorContext) => void;

/** A field without a method of its own. */
export interface FieldDefinition<D> extends FieldOptions {
  /** Its value, from the event's payload and the argument, whose type says what kind it is. */
  get: (data: D, argument: never) => FieldResult;
}

/** Gives a class many fields alike, by name (`plugin_get_fields`). */
export declare function fields<D extends Payload<D>>(
  definitions: Readonly<Record<string, FieldDefinition<D>>>,
): (target: new (...args: never) => object, context: ClassDecoratorContext) => void;

/** Makes a method's result be computed at most once for an event. */
export declare function memo<E extends Event, R>(method: (event: E) => R, context: MethodContext): void;
