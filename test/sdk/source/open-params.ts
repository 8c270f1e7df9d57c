// open's parameter as an interface is JSON, checked; listOpenParams.
import { plugin, source, type Events, type OpenParam, type PluginEvent } from "@tsfalco/sdk";

interface Params {
  words: string[];
  /** @default 1 */
  times: number;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open({ words, times }: Params): Events<string> {
    for (let i = 0; i < times; i++) yield* words;
  }
  listOpenParams(): OpenParam[] { return [{ value: "{}", description: "nothing" }]; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --open {"words":["a","b"],"times":2}
// expect: 1 a
// expect: 2 b
// expect: 3 a
// expect: 4 b
// run: --open {"words":["x"]}
// expect: 1 x
// run: --open {"words":[1]}
// stderr: params.words[0]: found the number 1, expected a string
// exit: 4
// run: --open nonsense
// stderr: params: is not JSON
// exit: 4
// run: --list
// expect: {}	nothing
