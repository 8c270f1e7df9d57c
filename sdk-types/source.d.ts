// The source capability: `@source<D>` on the class, and its `open`, which gives the events.
import type { AnyEvent, AnyNewEvent, PluginEvent } from "./events.js";
import type { Payload } from "./payload.js";
import type { i64 } from "./values.js";

/** What a source says of itself; all of it is constant. */
export interface NamedSourceOptions {
  /** The plugin's registered id, not 0 (`plugin_get_id`); 999 is for tests. */
  id: number;
  /** The event source's name (`plugin_get_event_source`). */
  name: string;
  /** How many events go out together. */
  batch?: BatchOptions;
}

/** A source of syscall events. */
export interface SyscallSourceOptions {
  /** 0: no source of its own (`plugin_get_id`). */
  id: 0;
  /** How many events go out together. */
  batch?: BatchOptions;
}

/** When a batch is full (`plugin_next_batch`): as soon as one of these is reached. */
export interface BatchOptions {
  /** Events, 1024 unless told. */
  events?: number;
  /** Bytes, 1 MiB unless told. */
  bytes?: number;
  /** Milliseconds since the host's call, 30 unless told. */
  ms?: number;
}

/** The options of a source whose payload is D. */
export type SourceOptions<D> = [D] extends [AnyNewEvent]
  ? SyscallSourceOptions
  : [Extract<D, undefined | null | symbol | ((...args: never) => unknown)>] extends [never]
    ? NamedSourceOptions
    : { "a payload is a string, bytes, or JSON-able data": D };

/** D if a source may yield it (a mapped type, so that D may refer to it). */
export type SourcePayload<D> = { [K in keyof D]: D extends AnyNewEvent ? D[K] : Payload<D>[K] };

/** Makes a class a source of events with payload D (`plugin_open`, `plugin_close`, `plugin_next_batch`). */
export declare function source<D extends SourcePayload<D>>(options: SourceOptions<D>): SourceDecorator<D>;

/** Makes a class a source. */
export interface SourceDecorator<D> {
  /** On a class with `open`. */
  <C extends SourceClass<D>>(target: C, context: ClassDecoratorContext): void;
}

/** A class that can be a source. */
export type SourceClass<D> = new (...args: never) => SourceMembers<D>;

/** The methods of a source. */
export interface SourceMembers<D> {
  /**
   * Opens a capture (`plugin_open`). The first parameter is the host's text, a union of the texts that there are, or
   * an interface: then it is JSON, checked like the config. A throw refuses with its message.
   */
  open(params: never, signal: AbortSignal): Opened<D>;
  /** An event in one line, for `%evt.plugininfo` (`plugin_event_to_string`). */
  eventToString?(event: [D] extends [AnyNewEvent] ? AnyEvent : PluginEvent<D>): string;
  /** How far the capture is (`plugin_get_progress`). */
  progress?(): Progress;
  /** What may be opened (`plugin_list_open_params`); unless told, the texts of a union as `open`'s parameter. */
  listOpenParams?(): readonly OpenParam[];
}

/** What `open` gives: a generator, or an instance with full control; either may come as a promise. */
export type Opened<D> = Opening<D> | Promise<Opening<D>>;

/** What `open` gives, once it is there. */
export type Opening<D> = Events<D> | AsyncEvents<D> | SourceInstance<D>;

/**
 * The events of a source. Each `yield` is one event; `yield` without a value means "nothing now"; a return is the
 * end of the capture (`SS_PLUGIN_EOF`), a throw a failure with that message.
 */
export type Events<D> = Generator<D | SourceEvent<D> | undefined, void, unknown>;

/** The events of a source that waits for the outside world. */
export type AsyncEvents<D> = AsyncGenerator<D | SourceEvent<D> | undefined, void, unknown>;

/** An open capture with full control over its batches (`ss_instance_t`). */
export interface SourceInstance<D> {
  /** Adds events to the batch (`plugin_next_batch`); none is a timeout. */
  nextBatch(batch: EventBatch<D>): void | typeof timeout | typeof eof;
  /** How far the capture is (`plugin_get_progress`). */
  progress?(): Progress;
  /** The capture ends (`plugin_close`). */
  close?(): void;
}

/** What an `EventQueue` may be told. */
export interface EventQueueOptions {
  /** Events that may wait at once, 65536 unless told. RangeError for less than 1. */
  limit?: number;
  /** Called when the capture is closed. */
  close?(this: void): void;
}

/**
 * An open capture that is pushed to: `open` makes one, gives it to timers, promises or other methods of the class, and
 * returns it. What is pushed goes out with the host's next call, in order.
 */
export declare class EventQueue<D> implements SourceInstance<D> {
  private readonly payload: D;
  /** An empty one. */
  constructor(options?: EventQueueOptions);
  /** Adds an event. False: it is full, which is logged once, or it has ended; the event is dropped. */
  push(data: D | SourceEvent<D>, options?: EventOptions): boolean;
  /** The capture ends behind what was pushed (`SS_PLUGIN_EOF`). */
  end(): void;
  /** The capture fails behind what was pushed, with the error's message. */
  fail(error: unknown): void;
  /** Waits until there is room, or the queue has ended. */
  room(): Promise<void>;
  /** How many events wait. */
  readonly length: number;
  /** How many may wait. */
  readonly limit: number;
  /** How many events were not taken. */
  readonly dropped: number;
  /** For the host's calls. */
  nextBatch(batch: EventBatch<D>): void | typeof eof;
  /** The host closes the capture: what waits is let go of, and the option `close` is called. */
  close(): void;
}

/** The batch under way. */
export declare class EventBatch<D> {
  private readonly payload: D;
  private constructor();
  /** Adds an event. */
  add(data: D | SourceEvent<D>, options?: EventOptions): void;
  /** How many events it has. */
  readonly length: number;
  /** Whether it has all the events, bytes or time that it may have. */
  readonly full: boolean;
}

/** Nothing now: the batch ends, the host calls again (`SS_PLUGIN_TIMEOUT`). */
export declare const timeout: unique symbol;

/** The end of the capture (`SS_PLUGIN_EOF`). */
export declare const eof: unique symbol;

/** The header of an event that a plugin makes. */
export interface EventHeader {
  /** Nanoseconds since the epoch; the host sets the time when it is left out. */
  ts?: bigint;
  /** The thread it belongs to, none unless told. */
  tid?: i64;
}

/** What a source says of an event beyond its payload. */
export interface EventOptions extends EventHeader {
  /** How far the capture is behind it, from 0 to 1 (`plugin_get_progress`). */
  progress?: number;
}

/** An event to yield: a payload with its header. */
export declare class SourceEvent<D> {
  private readonly payload: D;
  private constructor();
}

/** An event with a payload and a header: `yield event(data, { ts })`. */
export declare function event<D>(data: D, options?: EventOptions): SourceEvent<D>;

/** An event with this text or these bytes as its payload, as they are. */
export declare function raw(textOrBytes: string | Uint8Array, options?: EventOptions): SourceEvent<never>;

/** How far a capture is (`plugin_get_progress`). */
export interface Progress {
  /** From 0 to 1. */
  value: number;
  /** The same in words. */
  text?: string;
}

/** Something that may be opened (`plugin_list_open_params`). */
export interface OpenParam {
  /** What to pass to `open`. */
  value: string;
  /** What it is. */
  description?: string;
  /** What separates several values in one text. */
  separator?: string;
}
