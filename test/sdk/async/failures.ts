// What ends `run`: a throw before and after it first waits, a rejection; each is logged with its position.
import { asyncEvents, plugin, sleep, type AsyncEmitter } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["tick"] })
export class Case {
  constructor(private readonly how: string) {}
  async run(emit: AsyncEmitter<"tick">, signal: AbortSignal): Promise<void> {
    emit("tick", "begin");
    if (this.how === "now") throw new TypeError("at once");
    await sleep(1);
    if (this.how === "later") throw new RangeError("later");
    if (this.how === "value") return Promise.reject("no error at all");
    if (this.how === "own") signal.addEventListener("abort", () => { throw new Error("in a listener"); });
    await sleep(60000, { signal });
  }
}
// run: --events 1 --config now
// expect: 1 tick begin
// stderr: [error] run: TypeError: at once (failures.ts:
// run: --seconds 0.2 --config later
// expect: 1 tick begin
// stderr: [error] run: RangeError: later (failures.ts:
// run: --seconds 0.2 --config value
// expect: 1 tick begin
// stderr: [error] run: no error at all
// run: --seconds 0.2 --config own
// expect: 1 tick begin
// stderr: [error] uncaught: Error: in a listener
