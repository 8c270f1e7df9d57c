// Asynchronous events with objects as data, and their fields.
import { plugin, asyncEvents, field, type AsyncEmitter, type AsyncEvent } from "@tsfalco/sdk";

interface Tick { n: number; at?: string }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@asyncEvents({ names: ["tick", "note"] })
export class Case {
  run(emit: AsyncEmitter<"tick" | "note">): void {
    const tick: Tick = { n: 1 };
    emit("tick", tick);
    emit<Tick>("tick", { n: 2, at: "later" });
    emit("note", "text stays text");
    emit("note", [1, { deep: [null] }]);
  }
  @field("case.n") n(e: AsyncEvent<"tick", Tick>): number { return e.data.n; }
  @field("case.at") at({ data: { at } }: AsyncEvent<"tick", Tick>): string | undefined { return at; }
  @field("case.deep") deep(e: AsyncEvent<"note">): string | undefined { return e.at("/1/deep/0")?.kind; }
}
// run: --events 4 --fields case.n,case.at,case.deep
// expect: 1 tick {"n":1} case.n=1 case.at=<NA> case.deep=<NA>
// expect: 2 tick {"n":2,"at":"later"} case.n=2 case.at=later case.deep=<NA>
// expect: 3 note text stays text case.n=<NA> case.at=<NA> case.deep=<NA>
// expect: 4 note [1,{"deep":[null]}] case.n=<NA> case.at=<NA> case.deep=null
