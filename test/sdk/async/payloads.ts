// Text, bytes, nothing; times and threads; the counters; a name that comes at run time.
import { asyncEvents, field, log, plugin, type AsyncEmitter, type AsyncEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["text", "bytes"] })
export class Case {
  run(emit: AsyncEmitter<"text" | "bytes">): void {
    emit("text", "");
    emit("text", "späť\0", { ts: 7n });
    emit("bytes", new Uint8Array([104, 105]), { tid: 12n });
    for (const name of ["text", "other"] as "text"[]) {
      try {
        emit(name, name);
      } catch (error) {
        log.warning(String(error));
      }
    }
    try {
      emit("text", "x", { ts: -2n });
    } catch (error) {
      log.warning(String(error));
    }
    log.info(`${emit.sent} sent, ${emit.refused} refused`);
  }
  @field("case.tid") tid(e: AsyncEvent): bigint | undefined { return e.tid < 0n ? undefined : e.tid; }
  @field("case.bytes") bytes(e: AsyncEvent<"bytes">): number { return e.data.length; }
}
// run: --events 4 --fields case.tid,case.bytes
// expect: 1 text  case.tid=<NA> case.bytes=<NA>
// expect: 2 @7 text späť\x00 case.tid=<NA> case.bytes=<NA>
// expect: 3 bytes hi case.tid=12 case.bytes=2
// expect: 4 text text case.tid=<NA> case.bytes=<NA>
// stderr: [warning] TypeError: @asyncEvents does not name "other"
// stderr: [warning] RangeError: the event's ts does not fit 64 bits
// stderr: [info] 4 sent, 0 refused
