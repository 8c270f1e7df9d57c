// Objects of a union that are told apart by null, by the kinds of their members, by a literal that may be null. A member
// that fits none of the types is told by the type that its literals name.
import { plugin, source, field, type Events, type PluginEvent } from "@tsfalco/sdk";

type Answer = { error: null; data: number[] } | { error: string; data: null };
type Sized = { size: number; unit?: string } | { size: string; rest: boolean };
type Tagged = { tag: "a" | null; n: number } | { tag: "b"; n: string };
interface Entry { answer: Answer; sized: Sized; tagged: Tagged }

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<Entry>({ id: 999, name: "case" })
export class Case {
  *open(): Events<Entry> {
    yield { answer: { error: null, data: [1, 2] }, sized: { size: 1, unit: "m" }, tagged: { tag: null, n: 3 } };
    yield { answer: { error: "bad", data: null }, sized: { size: "big", rest: true }, tagged: { tag: "b", n: "4" } };
  }
  @field("case.answer") answer({ data: { answer } }: PluginEvent<Entry>): string {
    return answer.error === null ? answer.data.join("+") : answer.error;
  }
  @field("case.sized") sized({ data: { sized } }: PluginEvent<Entry>): string {
    return "rest" in sized ? `${sized.size} ${sized.rest}` : `${sized.size} ${sized.unit}`;
  }
  @field("case.tagged") tagged({ data: { tagged } }: PluginEvent<Entry>): string {
    return `${tagged.tag} ${typeof tagged.n}`;
  }
  @field("case.wrong") wrong(e: PluginEvent<Entry>): string {
    try {
      const { tagged } = e.json<{ tagged: { tag: null; n: boolean } | { tag: "b"; n: boolean } }>();
      return `${tagged.n}`;
    } catch (error) {
      return error instanceof TypeError ? error.message : "what?";
    }
  }
}
// run: --fields case.answer,case.sized,case.tagged,case.wrong
// expect: 1 {"answer":{"error":null,"data":[1,2]},"sized":{"size":1,"unit":"m"},"tagged":{"tag":null,"n":3}} case.answer=1+2 case.sized=1 m case.tagged=null number case.wrong=payload.tagged.n: found the number 3, expected a boolean
// expect: 2 {"answer":{"error":"bad","data":null},"sized":{"size":"big","rest":true},"tagged":{"tag":"b","n":"4"}} case.answer=bad case.sized=big true case.tagged=b string case.wrong=payload.tagged.n: found the string "4", expected a boolean
