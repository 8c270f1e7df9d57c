// Beside a source: its own fields see the class's state between turns, and async events come between batches.
import { asyncEvents, field, plugin, source, sleep, type AsyncEmitter, type AsyncEvents, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
@asyncEvents({ names: ["half"] })
export class Case {
  private emitted = 0;
  private go: () => void = () => {};
  async run(emit: AsyncEmitter<"half">): Promise<void> {
    await new Promise<void>((resolve) => { this.go = resolve; });
    emit("half", "way");
    this.emitted++;
  }
  async *open(): AsyncEvents<string> {
    yield "one";
    yield; // its field is read before the loop below lets run go on, whenever run's thread starts
    while (this.emitted === 0) { this.go(); await sleep(1); }
    yield; // so that the batch ends
    yield "two";
  }
  eventToString(e: PluginEvent<string>): string { return e.code === 322 ? e.data : "async"; }
  @field("case.emitted") count(_e: PluginEvent<string>): number { return this.emitted; }
}
// run: --fields case.emitted
// expect: 1 one case.emitted=0
// expect: 2 async case.emitted=<NA>
// expect: 3 two case.emitted=1
