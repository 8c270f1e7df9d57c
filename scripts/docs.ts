// `npm run docs`: writes the parts of the documentation that come from tables in the code. With --check nothing is
// written, and what is out of date is listed (CI does this). A generator is one file in docs/ and one line here.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { capabilityTables } from "./docs/capabilities.ts";
import { errorTable } from "./docs/error-table.ts";
import type { Generator } from "./docs/generator.ts";
import { irTables } from "./docs/ir.ts";
import { languageTables } from "./docs/language.ts";

const generators: readonly Generator[] = [capabilityTables, errorTable, irTables, languageTables];

const root = fileURLToPath(new URL("..", import.meta.url));
const isCheck = process.argv.includes("--check");

for (const { path, text } of (await Promise.all(generators.map(generate => generate()))).flat()) {
  const file = join(root, path);
  if (textOf(file) === text) continue;
  console.log(`${isCheck ? "out of date" : "written"}: ${path}`);
  if (isCheck) {
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
