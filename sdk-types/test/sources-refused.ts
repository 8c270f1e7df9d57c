// Plugins and sources that must be refused at the decorator's line.
// Each `@ts-expect-error` line must be one.
import {
  asyncEvents, event, EventQueue, parse, plugin, source,
  type AsyncEmitter, type Events, type InitInput, type Metric, type NewEvent, type PluginEvent, type SyscallEvent,
  type Table, type i64, type u64,
} from "@tsfalco/sdk";

const options = { name: "a", version: "1.0.0", description: "d", contact: "c" };

// @ts-expect-error: a plugin has a version
@plugin({ name: "a", description: "d", contact: "c" })
export class NoVersion {}

// @ts-expect-error: the second parameter is the init input
@plugin(options)
export class WrongInit { constructor(config: string, init: string) {} }

// @ts-expect-error: a constructor has two parameters
@plugin(options)
export class ThreeParameters { constructor(config: string, init: InitInput, more: number) {} }

// @ts-expect-error: functions are no JSON
@plugin(options)
export class FunctionConfig { constructor(config: { f: () => void }) {} }

// @ts-expect-error: maps are no JSON
@plugin(options)
export class MapConfig { constructor(config: { m: Map<string, string> }) {} }

// @ts-expect-error: setConfig takes what the constructor takes
@plugin(options)
export class OtherConfig {
  constructor(config: { a: number }) {}
  setConfig(config: { a: string }): void {}
}

// @ts-expect-error: an abstract class is no plugin
@plugin(options)
export abstract class AbstractPlugin {}

// @ts-expect-error: a metric is monotonic or not
@plugin(options)
export class WrongMetrics { metrics() { return [{ name: "a", kind: "counter", value: 1 }]; } }

export const metric: Metric = {
  name: "a",
  kind: "monotonic",
  // @ts-expect-error: a metric is a number
  value: "1",
};

// @ts-expect-error: a source opens
@source<string>({ id: 1, name: "a" })
export class NoOpen {}

// @ts-expect-error: the payload is a string
@source<string>({ id: 1, name: "a" })
export class WrongPayload { *open(): Generator<number> { yield 1; } }

// @ts-expect-error: eventToString gives text
@source<string>({ id: 1, name: "a" })
export class WrongToString {
  *open(): Events<string> { yield ""; }
  eventToString(e: PluginEvent<string>): number { return 1; }
}

// @ts-expect-error: a source has a name
@source<string>({ id: 1 })
export class NoName { *open(): Events<string> { yield ""; } }

// @ts-expect-error: functions are no payload
@source<{ f(): void }>({ id: 1, name: "a" })
export class FunctionPayload { *open(): Events<{ f(): void }> {} }

// @ts-expect-error: undefined is no payload
@source<undefined>({ id: 1, name: "a" })
export class UndefinedPayload { *open(): Events<undefined> {} }

// @ts-expect-error: a source of syscall events has id 0
@source<NewEvent<"open_x">>({ id: 1, name: "a" })
export class SyscallId { *open(): Events<NewEvent<"open_x">> {} }

export function* events(): Events<string> {
  // @ts-expect-error: the payload is a string
  yield 5;
  // @ts-expect-error: the payload is a string
  yield event(5);
  // @ts-expect-error: no such option
  yield event("a", { time: 1n });
}

export function* syscalls(): Events<NewEvent<"open_x">> {
  // @ts-expect-error: another event
  yield { type: "close_x" };
  // @ts-expect-error: no such parameter
  yield { type: "open_x", params: { path: "/tmp" } };
}

export class Parser {
  // @ts-expect-error: a parse method gives nothing
  @parse() value(e: SyscallEvent<"open_x">): string { return ""; }
  // @ts-expect-error: a parse method is not asynchronous
  @parse() async later(e: SyscallEvent<"open_x">): Promise<void> {}
  // @ts-expect-error: a parse method takes an event
  @parse() number(e: number): void {}
}

// @ts-expect-error: the queue's events are of another type
@source<string>({ id: 3, name: "other" })
export class OtherQueue { open(): EventQueue<number> { return new EventQueue<number>(); } }

export function pushing(queue: EventQueue<string>): void {
  // @ts-expect-error: another payload
  queue.push(1);
  // @ts-expect-error: how many wait is the queue's own
  queue.length = 0;
}

// @ts-expect-error: run emits other events
@asyncEvents({ names: ["tick"] })
export class OtherEvents { async run(emit: AsyncEmitter<"tock">): Promise<void> {} }

export function emitting(emit: AsyncEmitter<"tick">): void {
  // @ts-expect-error: no such event
  emit("tock", "x");
  // @ts-expect-error: functions are no payload
  emit("tick", { f: () => 1 });
}

// @ts-expect-error: a column has a width
export type NoWidth = Table<i64, { count: number }>;
// @ts-expect-error: a column is no object
export type ObjectColumn = Table<i64, { user: { name: string } }>;
export type Columns = Table<i64, { count: u64; name?: string; children: Table<u64, { on: boolean }> }>;
