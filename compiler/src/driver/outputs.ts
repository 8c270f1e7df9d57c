// Where outputs go: -o FILE, -o FOLDER/, or a name made from the entry file in the working directory.
import { join, resolve } from "node:path";
import { isDirectory } from "./host.js";
import type { CompileOptions, OutputKind } from "./options.js";

/** A file's name without folder and extension. */
export function stemOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[mc]?ts$/, "");
}

export function outputPath(entry: string, kind: OutputKind, options: CompileOptions): string {
  const stem = stemOf(entry);
  const name = kind === "shared" ? `lib${stem}.so` : kind === "static" ? `lib${stem}.a` : stem;
  if (options.output === undefined) return resolve(name);
  const isFolder = options.output.endsWith("/") || isDirectory(options.output);
  return isFolder ? resolve(join(options.output, name)) : resolve(options.output);
}
