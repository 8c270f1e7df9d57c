// The plugins that tests on pages of the documentation import: programs of the SDK by example.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./cases.js";

const programs: Readonly<Record<string, string>> = {
  "countdown.ts": "program-1-source.ts", "sshd.ts": "program-2-extract.ts", "opens.ts": "program-3-parse.ts",
  "ticker.ts": "program-4-async.ts",
};

/** Names and texts of those that a block imports as its neighbours. */
export function examplesIn(block: string): [name: string, text: string][] {
  const isImported = (name: string): boolean => block.includes(`from "./${name.replace(/ts$/, "js")}"`);
  const imported = Object.entries(programs).filter(([name]) => isImported(name));
  return imported.map(([name, program]) => [name, readFileSync(join(root, "sdk-types", "test", program), "utf8")]);
}
