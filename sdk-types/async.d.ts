// The async capability: `@asyncEvents` on the class, whose `run` emits events beside the capture.
import type { EventHeader } from "./source.js";
import type { Payload } from "./payload.js";

/** Which events a class emits, and into which captures. */
export interface AsyncEventsOptions<N extends string> {
  /** The events' names (`plugin_get_async_events`). */
  names: readonly N[];
  /** The event sources, every one unless told (`plugin_get_async_event_sources`). */
  sources?: readonly string[];
}

/** Says which asynchronous events a class emits (`plugin_set_async_event_handler`). */
export declare function asyncEvents<const N extends string>(options: AsyncEventsOptions<N>): AsyncEventsDecorator<N>;

/** Makes a class emit asynchronous events. */
export interface AsyncEventsDecorator<N extends string> {
  /** On a class whose `run` and `dumpState` emit these events. */
  <C extends new (...args: never) => object & AsyncEventsMembers<N>>(target: C, context: ClassDecoratorContext): void;
}

/** The methods of a class that emits asynchronous events. */
export interface AsyncEventsMembers<N extends string> {
  /** Runs beside the capture, on its own thread; the signal is aborted when the capture ends. */
  run?(emit: AsyncEmitter<N>, signal: AbortSignal): Promise<void> | void;
  /** Emits what a capture file needs at its start (`plugin_dump_state`). */
  dumpState?(emit: AsyncEmitter<N>): void;
}

/** Emits asynchronous events (`ss_plugin_async_event_handler_t`). */
export interface AsyncEmitter<N extends string> {
  /** Emits one. Throws an Error with the host's text when the host refuses it. */
  <D extends Payload<D>>(name: N, data: D, options?: EventHeader): void;
  /** How many the host has taken since the plugin began; its full queue may drop some of them later. */
  readonly sent: number;
  /** How many it has refused. */
  readonly refused: number;
  /** How many it has taken and not delivered: they wait in its queue. */
  readonly pending: number;
  /** How many its full queue dropped, as far as it shows: a later one was delivered. */
  readonly dropped: number;
  /** Waits until fewer than `most` (1024 unless told) wait in the host's queue, which in libsinsp holds 4096. */
  room(most?: number): Promise<void>;
}

/** What `sleep` may be told. */
export interface SleepOptions {
  /** Ends the sleep when it is aborted. */
  signal?: AbortSignal;
}

/** Waits so many milliseconds, without holding the plugin's lock. */
export declare function sleep(ms: number, options?: SleepOptions): Promise<void>;
