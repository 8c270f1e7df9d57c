// A module whose top level throws: init fails with its text. Module variables are each state's own.
import { plugin, source, type Events } from "@tsfalco/sdk";

let count = 0;
const table = new Map<string, number>([["a", 1]]);
function start(): number {
  count++;
  const found = table.get("b");
  if (found === undefined) throw new TypeError("no b");
  return found;
}
const first = start();

@plugin({ name: "case", version: "0.1.0", description: "A case", contact: "https://example.org" })
@source<string>({ id: 999, name: "case" })
export class Case {
  *open(): Events<string> { yield `${first}${count}`; }
}
// run:
// stderr: TypeError: no b (module.ts:9 in
// exit: 4
