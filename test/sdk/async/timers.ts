// `run` has returned, its timers go on; a callback that throws is logged and the others go on.
import { asyncEvents, plugin, type AsyncEmitter } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["beat"] })
export class Case {
  run(emit: AsyncEmitter<"beat">): void {
    let n = 0;
    const timer = setInterval(() => {
      emit("beat", String(++n));
      if (n === 2) throw new Error("at two");
      if (n === 3) clearInterval(timer);
    }, 1);
    queueMicrotask(() => emit("beat", "first"));
  }
}
// run: --events 4
// expect: 1 beat first
// expect: 2 beat 1
// expect: 3 beat 2
// expect: 4 beat 3
// stderr: [error] uncaught: Error: at two (timers.ts:
