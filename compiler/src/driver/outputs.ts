// Where outputs go: -o FILE, -o FOLDER/, or a name made from the entry file in the working directory.
import { join, resolve } from "node:path";
import type { CompileOptions, OutputKind } from "./options.js";

export function outputPath(entry: string, kind: OutputKind, options: CompileOptions): string {
  const stem = entry.replace(/^.*\//, "").replace(/\.[mc]?ts$/, "");
  const name = kind === "shared" ? `lib${stem}.so` : kind === "static" ? `lib${stem}.a` : stem;
  if (options.output === undefined) return resolve(name);
  return options.output.endsWith("/") ? resolve(join(options.output, name)) : resolve(options.output);
}
