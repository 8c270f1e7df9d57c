// An event as a test sees it.
import type { TestEvent, TestValue } from "@tsfalco/sdk/test";

interface ByteRange {
  readonly start: number;
  readonly length: number;
}

const pluginEvent = 322;
const asyncEvent = 402;

type Argument = string | number | bigint | undefined;

export class EventHandle implements TestEvent {
  readonly num: bigint;
  readonly code: number;
  readonly ts: bigint | undefined;
  readonly tid: bigint;
  readonly source: string;
  readonly name: string | undefined;

  constructor(private readonly plugin: number, readonly number: number) {
    const [num, code, ts, tid, source, name] = __testHeader(number);
    this.num = num as bigint;
    this.code = code as number;
    this.ts = ts as bigint | undefined;
    this.tid = tid as bigint;
    this.source = source as string;
    this.name = name as string | undefined;
  }

  get type(): TestEvent["type"] {
    if (this.code === pluginEvent) return "pluginevent_e";
    if (this.code === asyncEvent) return "asyncevent_e";
    const [name] = __testParams(this.number);
    return name === undefined ? "unknown" : (name as TestEvent["type"]);
  }

  get params(): TestEvent["params"] {
    const facts = __testParams(this.number);
    const params: Record<string, TestEvent["params"][string]> = {};
    for (let i = 1; i < facts.length; i += 2) {
      if (facts[i + 1] !== undefined) params[facts[i] as string] = facts[i + 1] as TestEvent["params"][string];
    }
    return params;
  }

  get text(): string {
    return __decode(this.bytes);
  }

  get bytes(): Uint8Array {
    return __testPayload(this.number);
  }

  field(name: string, argument?: Argument): TestValue | TestValue[] | undefined {
    return __testField(this.plugin, this.number, name, argumentText(argument)) as TestValue | TestValue[] | undefined;
  }

  offsets(name: string, argument?: Argument): ByteRange[] | undefined {
    const bounds = __testOffsets(this.plugin, this.number, name, argumentText(argument));
    if (bounds === undefined) return undefined;
    const ranges: ByteRange[] = [];
    for (let i = 0; i < bounds.length; i += 2) ranges.push({ start: bounds[i]!, length: bounds[i + 1]! });
    return ranges;
  }

  toString(): string {
    return __testText(this.plugin, this.number) ?? this.text;
  }
}

function argumentText(argument: Argument): string | undefined {
  return argument === undefined ? undefined : String(argument);
}
