// A plugin under test, by the functions that it exports.
import type {
  TestCapture, TestCaptureOptions, TestEvent, TestEventOptions, TestLog, TestMetric, TestPlugin, TestTable,
} from "@tsfalco/sdk/test";
import { CaptureHandle } from "./test-capture.js";
import { EventHandle } from "./test-event.js";
import { jsonOf } from "./test-json.js";
import { TableHandle } from "./test-table.js";

export class PluginHandle implements TestPlugin {
  #ended = false;

  constructor(readonly number: number) {}

  open(params?: string | object, options?: TestCaptureOptions): TestCapture {
    __testOpen(this.number, textOf(params), options?.pool === true, options?.dump === true);
    return new CaptureHandle(this);
  }

  event(event: unknown, options?: TestEventOptions): TestEvent {
    if (event instanceof EventHandle) return this.show(event.number);
    if (typeof event === "string") return this.payload(__encode(event), options);
    if (event instanceof Uint8Array) return this.payload(event, options);
    return this.show(__testMakeListed(this.number, event, options?.source ?? "syscall"));
  }

  json(payload: object, options?: TestEventOptions): TestEvent {
    return this.payload(__encode(jsonOf(payload)), options);
  }

  lines(path: string, options?: TestEventOptions): TestEvent[] {
    const lines = __decode(__testReadFile(besideTest(path))).split("\n");
    if (lines.at(-1) === "") lines.pop();
    return lines.map((line) => this.payload(__encode(line), options));
  }

  *replay(path: string, options?: { readonly source?: string }): Generator<TestEvent, void, unknown> {
    for (const event of __testReplay(this.number, besideTest(path), options?.source ?? "")) yield this.show(event);
  }

  setConfig(config: string | object): void {
    __testSetConfig(this.number, textOf(config));
  }

  metrics(): TestMetric[] {
    const facts = __testMetrics(this.number);
    const metrics: TestMetric[] = [];
    for (let i = 0; i < facts.length; i += 4) {
      metrics.push({
        name: facts[i] as string, kind: facts[i + 1] as TestMetric["kind"], value: facts[i + 2] as bigint | number,
        type: facts[i + 3] as TestMetric["type"],
      });
    }
    return metrics;
  }

  logs(): TestLog[] {
    const facts = __testLogs(this.number);
    const logs: TestLog[] = [];
    for (let i = 0; i < facts.length; i += 3) {
      logs.push({ severity: facts[i] as TestLog["severity"], component: facts[i + 1]!, text: facts[i + 2]! });
    }
    return logs;
  }

  table(name: string): TestTable {
    const table = __testTable(name);
    if (table < 0) throw new Error(`there is no table "${name}"`);
    return new TableHandle(table);
  }

  destroy(): void {
    if (this.#ended) return;
    this.#ended = true;
    __testStop(this.number);
  }

  logLines(): string[] {
    if (this.#ended) return [];
    const named = (component: string): string => (component === "" ? "" : `${component}: `);
    return this.logs().map(({ severity, component, text }) => `[${severity}] ${named(component)}${text}`);
  }

  /** An event that was made, given to the plugin. */
  show(event: number): TestEvent {
    __testParse(this.number, event);
    return new EventHandle(this.number, event);
  }

  private payload(bytes: Uint8Array, options: TestEventOptions | undefined): TestEvent {
    const source = options?.source ?? __testSource(this.number);
    return this.show(__testMake(this.number, bytes, source, options?.ts, options?.tid));
  }
}

function besideTest(path: string): string {
  return path.startsWith("/") ? path : `${__testSetting("TSFALCO_TEST_FOLDER")}/${path}`;
}

function textOf(value: string | object | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : jsonOf(value);
}
