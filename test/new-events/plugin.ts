// Makes every event of the event table and checks itself: each event is a batch of its own, and eventToString compares
// what it reads with what was yielded. test/new-events.test.ts generates events.ts beside a copy of this file.
import { field, fromJson, plugin, source, toJson, type AnyEvent, type Events, type SyscallEvent } from "@tsfalco/sdk";
import { rows, type Made, type Row } from "./events.js";
import { random, type Value } from "./random.js";

type Read = ReturnType<AnyEvent["paramAt"]> | boolean;

/** Properties that are set one by one, in another order: no shape of their own. */
function dynamic([type, list]: Row): Made {
  const params: Record<string, Value> = {};
  for (let i = list.length - 1; i >= 0; i--) {
    const [name, read, layout] = list[i]!;
    params[name] = random.any(read, i, layout);
  }
  return { type, params } as unknown as Made;
}

function same(a: Read, b: Read): boolean {
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameItems([...a], [...b]);
  return Array.isArray(a) && Array.isArray(b) ? sameItems(a, b) : a === b;
}

function sameItems(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

@plugin({ name: "all", version: "0.1.0", description: "Every event", contact: "https://example.org" })
@source<Made>({ id: 0, batch: { events: 1 } })
export class All {
  private name = "";
  private count = 0;

  *open(rounds: string): Events<Made> {
    yield undefined; // before an event is made, the one before it has been read
    for (let round = 0; round < Number(rounds); round++) {
      random.sparse = round > 1;
      for (const row of rows) {
        random.given.length = 0;
        this.name = row[0];
        this.count = row[1].length;
        const make = round % 2 === 0 ? row[2] : undefined;
        yield make === undefined ? dynamic(row) : make();
      }
    }
  }

  /** Reads all that the event has, and a little more. */
  @field("all.params")
  params(e: AnyEvent): number {
    let known = 0;
    for (let i = 0; i <= Math.min(e.paramCount, 40); i++) if (e.paramAt(i) !== undefined) known++;
    return known;
  }

  /** By name, through typed reads. */
  @field("all.named")
  named(e: AnyEvent): string[] {
    if (e.type === "openat_x") return [`${e.params.fd} ${e.params.name} ${e.params.flags} ${e.params.ino}`];
    if (e.type === "execve_x") return [`${e.params.exe} ${e.params.args?.length} ${e.params.uid} ${e.params.filename}`];
    if (e.type === "connect_x") {
      const { addr, tuple } = e.params;
      return [`${addr} ${addr?.ip} ${addr?.port} ${addr?.path} ${tuple} ${tuple?.source} ${tuple?.destination}`];
    }
    if (e.type === "poll_x") return (e.params.fds ?? []).map((polled) => `${polled} ${polled.fd} ${polled.events}`);
    if (e.type === "task_e") return [...(e.params.argv ?? []), ...(e.params.env ?? []), ...(e.params.cgroups ?? [])];
    return e.type === "container_e" ? [e.params.json ?? ""] : [];
  }

  /** As JSON and back it is what it was. */
  private sameAsJson(e: AnyEvent): boolean {
    const text = toJson<Made>((e as SyscallEvent).toNew());
    return toJson<Made>(fromJson<Made>(text)) === text;
  }

  eventToString(e: AnyEvent): string {
    if (e.type !== this.name || e.paramCount > this.count) return `${e.type} of ${e.paramCount}, not ${this.name}`;
    for (let i = 0; i < this.count; i++) {
      const [read, given] = [e.paramAt(i), random.given[i]];
      if (!same(read, given)) return `${e.type}, parameter ${i}: ${read}, not ${given}`;
    }
    return this.sameAsJson(e) ? "same" : `${e.type}: JSON says something else`;
  }
}
