// Syscall events through a batch: what cannot be an event throws at `add`, and nothing of it is in the batch.
import {
  eof, event, plugin, source, type AnyEvent, type EventBatch, type NewEvent, type SourceInstance,
} from "@tsfalco/sdk";

type Made = NewEvent<"close_x" | "switch_e">;

class Batches implements SourceInstance<Made> {
  private turn = 0;
  nextBatch(batch: EventBatch<Made>): void | typeof eof {
    if (this.turn++ > 1) return eof;
    batch.add({ type: "close_x", ts: 1n, params: { fd: 3n } }, { ts: 2n, tid: 9n });
    try {
      batch.add({ type: "switch_e", params: { next: 1n, pgft_maj: 1n, vm_size: -1 } });
    } catch (error) {
      batch.add({ type: "switch_e", params: { pgft_min: BigInt(String(error).length), vm_size: batch.length } });
    }
    batch.add(event({ type: "close_x", tid: 4n }, { ts: 3n }));
  }
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Made>({ id: 0, batch: { events: 2 } })
export class Case {
  open(): Batches { return new Batches(); }
  eventToString(e: AnyEvent): string {
    return `${e.type} ${e.tid} ${[0, 1, 2, 3].map((i) => `${e.paramAt(i)}`).join(" ")}`;
  }
}
// run: --events 4
// expect: 1 @2 close_x 9 undefined 3 undefined undefined
// expect: 2 switch_e -1 undefined undefined 88 1
// expect: 3 @3 close_x 4 undefined undefined undefined undefined
// expect: 4 @2 close_x 9 undefined 3 undefined undefined
