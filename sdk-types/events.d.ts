// Events, as a plugin gets them from the host. `e.type` tells them apart and narrows `e.params`. An event lives
// until its host call returns: a later use throws TypeError, `copy()` lives on.
import type { EventParams } from "./events.generated.js";
import type { JsonNode, Payload } from "./payload.js";
import type { i64, u64 } from "./values.js";

/** The name of an event: `openat_x` for the live version, `openat_x@103` for an older one with its code. */
export type EventName = keyof EventParams;

/** A parameter of an event, whatever it is. */
export type EventValue = number | bigint | string | Uint8Array | readonly string[];

/** What every event has (`ss_plugin_event_input`). */
export declare abstract class Event {
  private readonly opaque: never;
  protected constructor();
  /** Its number in the event table (`ss_plugin_event.type`). */
  readonly code: number;
  /** Its number in the capture (`evtnum`). */
  readonly num: u64;
  /** The event source's name (`evtsrc`). */
  readonly source: string | undefined;
  /** The thread it belongs to, -1n for none (`ss_plugin_event.tid`). */
  readonly tid: i64;
  /** Nanoseconds since the epoch (`ss_plugin_event.ts`). */
  readonly ts: u64;
  /** Whether it stands for the start or the end of what it tells of. */
  readonly direction: "enter" | "exit";
  /** How many parameters it was sent with (`ss_plugin_event.nparams`). */
  readonly paramCount: number;
  /** A parameter by position; undefined when it was not sent or is empty. */
  paramAt(index: number): EventValue | undefined;
  /** A copy that outlives the host call. */
  copy(): this;
}

/** An event with a payload. */
export declare abstract class PayloadEvent<D> extends Event {
  protected constructor();
  /** The payload, decoded as its type says. */
  readonly data: D;
  /** The payload as text. */
  readonly text: string;
  /** The payload's bytes, a view. */
  readonly bytes: Uint8Array;
  /** The payload as JSON of a type, each part checked when it is read. */
  json<T extends Payload<T>>(): T;
  /** The value at a JSON pointer in the payload, or undefined. */
  at(pointer: string): JsonNode | undefined;
}

/** An event of a source plugin (`PPME_PLUGINEVENT_E`) with payload D: its bytes, unless D says more. */
export declare class PluginEvent<D = Uint8Array> extends PayloadEvent<D> {
  private constructor();
  /** Tells it apart. */
  readonly type: "pluginevent_e";
  /** The id of the plugin that made it. */
  readonly pluginId: number;
}

/** An asynchronous event (`PPME_ASYNCEVENT_E`) of name N with payload D: its bytes, unless D says more. */
export declare class AsyncEvent<N extends string = string, D = Uint8Array> extends PayloadEvent<D> {
  private constructor();
  /** Tells it apart. */
  readonly type: "asyncevent_e";
  /** The id of the source plugin whose capture it came in, 0 for syscalls. */
  readonly pluginId: number;
  /** Its name. */
  readonly name: N;
}

/** An event whose code the event table lacks. */
export declare class UnknownEvent extends Event {
  private constructor();
  /** Tells it apart. */
  readonly type: "unknown";
}

/** The names of events that are neither plugin nor asynchronous events. */
export type SyscallEventName = Exclude<EventName, "pluginevent_e" | "asyncevent_e">;

/** An event of the event table, with its parameters by name. */
export declare class TypedEvent<N extends SyscallEventName> extends Event {
  private constructor();
  /** Tells it apart. */
  readonly type: N;
  /** Its parameters, each undefined when it was not sent, is empty, or reads `<NA>`. */
  readonly params: EventParams[N];
  /** The same as an object of its own, which a source of syscall events can yield, and JSON can express. */
  toNew(): NewEvent<N>;
}

/** The events with one of these names; a method with such a parameter gets only these. */
export type SyscallEvent<N extends SyscallEventName = SyscallEventName> = { [K in N]: TypedEvent<K> }[N];

/** Any event: `e.type === "openat_x"` narrows it. */
export type AnyEvent = SyscallEvent | PluginEvent | AsyncEvent | UnknownEvent;

/** A syscall event for a source to yield; what is left out is absent. */
export type NewEvent<N extends SyscallEventName> = {
  [K in N]: {
    /** Which event it is. */
    type: K;
    /** The thread it belongs to, none unless told. */
    tid?: i64;
    /** Nanoseconds since the epoch; the host sets the time when it is left out. */
    ts?: bigint;
    /** Its parameters. */
    params?: Partial<EventParams[K]>;
  };
}[N];

/** What all new events have in common. */
export interface AnyNewEvent {
  /** Which event it is. */
  type: SyscallEventName;
}
