// What may be opened is the union of open's parameter; how far a capture is comes with its events.
import { event, plugin, source, type Events } from "@tsfalco/sdk";

type Feed =
  /** All that there
   *  is. */
  | "all"
  /* no documentation */
  | "new"
  | /** The "last" one. */ "last";

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case", batch: { events: 2 } })
export class Case {
  *open(feed: Feed): Events<string> {
    const first = feed === "all" ? 1 : feed === "new" ? 3 : 4;
    for (let i = first; i <= 4; i++) yield event(`${feed} ${i}`, { progress: i / 4 });
  }
}
// run: --open all --progress
// expect: 1 all 1
// expect: 2 all 2
// expect: 3 all 3
// expect: 4 all 4
// stderr: progress 100.00% 100.00%
// run: --open new --events 1 --progress
// expect: 1 new 3
// stderr: progress 100.00% 100.00%
// run: --open some
// stderr: params: "some" is none of "all", "new", "last"
// exit: 4
// run:
// stderr: params: "" is none of "all", "new", "last"
// exit: 4
// run: --list
// expect: all	All that there is.
// expect: new
// expect: last	The "last" one.
