// An open capture. Invariant: events are parsed in the order in which they are given out, each once.
import type { TestBatch, TestCapture, TestEvent, TestProgress } from "@tsfalco/sdk/test";
import { sleep } from "../sleep.js";
import { EventHandle } from "./test-event.js";

/** The plugin of a capture. */
interface Shows {
  readonly number: number;
  show(event: number): TestEvent;
}

const usualWait = 10_000;

export class CaptureHandle implements TestCapture {
  /** Events of the last batch that were not given out. */
  #waiting: number[] = [];
  #result: TestBatch["result"] = "success";

  constructor(private readonly plugin: Shows) {}

  next(ms: number = usualWait): TestEvent | undefined {
    const deadline = __now() + ms;
    for (;;) {
      const event = this.#waiting.shift();
      if (event !== undefined) return this.plugin.show(event);
      if (this.#result === "eof") return undefined;
      if (this.#result === "timeout" && __now() >= deadline) throw new Error(`the source gave no event for ${ms} ms`);
      this.#waiting = this.#fetch();
    }
  }

  batch(): TestBatch {
    const events = this.#waiting.length > 0 || this.#result === "eof" ? this.#waiting : this.#fetch();
    this.#waiting = [];
    return { result: this.#result, events: events.map((event) => this.plugin.show(event)) };
  }

  *[Symbol.iterator](): Generator<TestEvent, void, unknown> {
    for (let event = this.next(); event !== undefined; event = this.next()) yield event;
  }

  asyncEvents(): TestEvent[] {
    const events: TestEvent[] = [];
    for (let event = this.#async(); event !== undefined; event = this.#async()) events.push(event);
    return events;
  }

  async nextAsyncEvent(ms: number = usualWait): Promise<TestEvent> {
    const deadline = __now() + ms;
    for (;;) {
      const event = this.#async();
      if (event !== undefined) return event;
      if (__now() >= deadline) throw new Error(`no asynchronous event came within ${ms} ms`);
      await sleep(1);
    }
  }

  progress(): TestProgress | undefined {
    const [value, text] = __testProgress(this.plugin.number);
    return value === undefined ? undefined : { value: value as number, text: text as string | undefined };
  }

  close(): void {
    __testClose(this.plugin.number);
  }

  #async(): TestEvent | undefined {
    const event = __testAsync(this.plugin.number);
    return event < 0 ? undefined : this.plugin.show(event);
  }

  /** One batch; return codes as the ABI numbers them. */
  #fetch(): number[] {
    const [code, ...events] = __testBatch(this.plugin.number);
    this.#result = code === 0 ? "success" : code === 2 ? "eof" : "timeout";
    return events;
  }
}
