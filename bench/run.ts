// Behind `npm run bench`: plugins against the same in C, Rust and Go; programs of the language against Node and C; and
// how long compiling takes. `npm run bench -- language compile` measures only these parts.
//
// The smallest value of all rounds is what the code costs, the median what one mostly sees. Exits with 1 when something
// cannot be built or run, or when two languages do not give the same results. ROUNDS=n changes how often.
import { compileTimes } from "./compile-times.js";
import { languageTimes } from "./language-times.js";
import { pluginTimes } from "./plugin-times.js";

const parts = new Map([["plugins", pluginTimes], ["language", languageTimes], ["compile", compileTimes]]);
const asked = process.argv.slice(2);

try {
  const unknown = asked.filter((name) => !parts.has(name));
  if (unknown.length > 0) throw new Error(`no part ${unknown.join(", ")}; there are ${[...parts.keys()].join(", ")}`);
  for (const [name, times] of parts) if (asked.length === 0 || asked.includes(name)) await times();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
