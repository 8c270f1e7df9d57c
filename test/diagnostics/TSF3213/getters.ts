// Functions that nobody can be certain of, or that do not give their value at once; what may be written instead.
import { fields, plugin } from "@tsfalco/sdk";

interface Entry { user: string; tags?: string[] }
const plain = (entry: Entry): string => entry.user;
let changed = (entry: Entry): string => entry.user;
const other = plain;
const all = { user: plain };

@plugin({ name: "mine", version: "0.1.0", description: "Mine", contact: "https://example.org" })
@fields<Entry>({
  "mine.a": { get: plain },
  "mine.b": { get: function (entry: Entry, index: number) { return entry.tags?.[index]; } },
  "mine.c": { get: ((entry) => entry.user)! as (entry: Entry) => string },
  "mine.d": { get: changed }, // error: TSF3213
  "mine.e": { get: other }, // error: TSF3213
  "mine.f": { get: all.user }, // error: TSF3213
})
export class Mine {}
