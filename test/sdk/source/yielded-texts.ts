// Yielded texts made of parts are written straight into the batch; those of a generator inside, and long ones, are not.
import { plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

function* inner(n: number): Generator<string> {
  yield `inner ${n}`;
  yield `again ${n}`;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> {
    const numbers = [0, -0, 9, 10, 12345678, 99999999, 100000000, 1234567890, 4294967295, 4294967296, -1, 1.5, NaN];
    for (const n of numbers) yield `<${n}>`;
    yield* inner(1);
    for (const text of inner(2)) yield `${text}!`;
    const half = "\ud83d", other = "\ude00";
    yield `${half}${other}${1}`;
    for (const length of [3, 300, 70000]) yield `${"é".repeat(length)}${length}`;
  }
  eventToString(e: PluginEvent<string>): string { return e.data.length > 20 ? `${e.data.length} ${e.data.slice(-5)}` : e.data; }
}
// run:
// expect: 1 <0>
// expect: 2 <0>
// expect: 3 <9>
// expect: 4 <10>
// expect: 5 <12345678>
// expect: 6 <99999999>
// expect: 7 <100000000>
// expect: 8 <1234567890>
// expect: 9 <4294967295>
// expect: 10 <4294967296>
// expect: 11 <-1>
// expect: 12 <1.5>
// expect: 13 <NaN>
// expect: 14 inner 1
// expect: 15 again 1
// expect: 16 inner 2!
// expect: 17 again 2!
// expect: 18 😀1
// expect: 19 ééé3
// expect: 20 303 éé300
// expect: 21 70005 70000
