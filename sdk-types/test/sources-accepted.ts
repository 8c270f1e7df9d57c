// Plugins and sources that must be accepted: each kind of `open`, of payload and of config.
// Must type-check without an error.
import {
  EventQueue, eof, event, log, plugin, raw, source, timeout,
  type AsyncEvents, type EventBatch, type Events, type InitInput, type Metric, type NewEvent, type NoConfig,
  type OpenParam, type PluginEvent, type Progress, type SourceInstance, type u16, type u64,
} from "@tsfalco/sdk";

interface Audit { verb: string; user?: { name: string }; tags: readonly string[]; size: u64; children: Audit[] }
interface Params { path: string; follow?: boolean }
/** @closed */
interface Config { level: "low" | "high"; port: u16; limit?: u64; extra: Record<string, number> }

const options = { version: "1.0.0", description: "d", contact: "c" };

@plugin({ ...options, name: "json" })
@source<Audit>({ id: 1, name: "json", batch: { events: 10, ms: 5 } })
export class JsonSource {
  constructor(private config: Config) {}
  setConfig(config: Config): void { this.config = config; }
  *open(params: Params): Events<Audit> {
    log.to("json").warning(params.path);
    const audit: Audit = { verb: "get", tags: [], size: 1n, children: [] };
    yield audit;
    yield;
    yield undefined;
    yield event(audit, { ts: 5n, tid: 1n });
    yield event({ verb: "put", tags: ["a"], size: 2n, children: [audit] });
    yield raw("{}");
    yield raw(new Uint8Array([1]), { ts: 1n });
  }
  eventToString(e: PluginEvent<Audit>): string { return e.data.user?.name ?? e.data.verb; }
  progress(): Progress { return { value: 0.5, text: "half" }; }
  listOpenParams(): OpenParam[] { return [{ value: "a" }, { value: "b", description: "B", separator: "," }]; }
  metrics(): Metric[] { return [{ name: "n", kind: "non-monotonic", value: 1.5, type: "f32" }]; }
  [Symbol.dispose](): void { log.trace("end"); }
}

@plugin({ ...options, name: "plain" })
@source<string>({ id: 2, name: "plain" })
export class PlainGenerator {
  constructor(config: string, init: InitInput) {}
  *open(): Generator<string> { yield "a"; }
}

@plugin({ ...options, name: "inferred" })
@source<string>({ id: 2, name: "inferred" })
export class InferredGenerator {
  *open() { yield "a"; }
}

@plugin({ ...options, name: "bytes" })
@source<Uint8Array>({ id: 3, name: "bytes" })
export class BytesSource {
  constructor(_config: NoConfig) {}
  open(params: string): SourceInstance<Uint8Array> { return new BytesInstance(params); }
}

class BytesInstance implements SourceInstance<Uint8Array> {
  private left = 3;
  constructor(private readonly params: string) {}
  nextBatch(batch: EventBatch<Uint8Array>): void | typeof timeout | typeof eof {
    if (this.left-- === 0) return eof;
    if (this.params === "") return timeout;
    while (!batch.full && batch.length < 2) batch.add(new Uint8Array(2), { ts: 1n });
  }
  progress(): Progress { return { value: 1 }; }
  close(): void {}
}

interface Beat { count: number }

@plugin({ ...options, name: "queue" })
@source<Beat>({ id: 6, name: "queue" })
export class QueueSource {
  async open(limit: string, signal: AbortSignal): Promise<EventQueue<Beat>> {
    const queue = new EventQueue<Beat>({ limit: Number(limit), close: () => {} });
    signal.addEventListener("abort", () => queue.end());
    if (!queue.push({ count: queue.length }, { ts: 1n })) await queue.room();
    queue.push(event({ count: queue.dropped }));
    return queue;
  }
}

@plugin({ ...options, name: "asynchronous" })
@source<string>({ id: 4, name: "asynchronous" })
export class AsyncSource {
  async *open(params: string, signal: AbortSignal): AsyncEvents<string> {
    if (!signal.aborted) yield params;
  }
}

@plugin({ ...options, name: "later" })
@source<string>({ id: 5, name: "later" })
export class LaterSource {
  async open(params: string): Promise<Events<string>> { return this.lines(params); }
  private *lines(params: string): Events<string> { yield params; }
}

@plugin({ ...options, name: "syscalls" })
@source<NewEvent<"open_x" | "close_x">>({ id: 0 })
export class SyscallSource {
  *open(): Events<NewEvent<"open_x" | "close_x">> {
    yield { type: "open_x", tid: 1n, params: { fd: 3n, name: "/tmp/x" } };
    yield { type: "close_x", ts: 1n };
  }
}
