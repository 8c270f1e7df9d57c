// @closed refuses unknown members; lengths and bounds are checked.
import { plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

/** @closed */
interface Config {
  /** @minLength 2 @maxLength 3 */
  id: string;
  /** @minimum 0.5 @maximum 1 */
  share?: number;
  /** @minItems 1 */
  parts?: string[];
  /** @minimum 10 */
  big?: bigint;
}

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  constructor(private readonly config: Config) {}
  *open(): Events<string> { yield `${this.config.id} ${this.config.share} ${this.config.big}`; }
  eventToString(e: PluginEvent<string>): string { return e.data; }
}
// run: --config {"id":"abc","share":0.5,"big":18446744073709551615}
// expect: 1 abc 0.5 18446744073709551615
// run: --config {"id":"abc","extra":1}
// stderr: config.extra: is unknown
// exit: 4
// run: --config {"id":"a"}
// stderr: config.id: found the string "a", expected a string of 2 to 3 characters
// exit: 4
// run: --config {"id":"abc","share":0.4}
// stderr: config.share: found the number 0.4, expected a number from 0.5 to 1
// exit: 4
// run: --config {"id":"abc","parts":[]}
// stderr: config.parts: found an array, expected an array of at least 1 item
// exit: 4
// run: --config {"id":"abc","big":9}
// stderr: config.big: found the number 9, expected an integer from 10 to 18446744073709551615
// exit: 4
