// Which files hold tests: those that are named, or all *.test.ts below a folder.
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { isDirectory } from "./host.js";

const isTestFile = (name: string): boolean => /\.test\.[mc]?ts$/.test(name);

/** Named files as they are, those below named folders, or those below the working directory. */
export function testFiles(named: readonly string[]): string[] {
  const places = named.length === 0 ? ["."] : named;
  return places.flatMap((place) => (isDirectory(place) ? below(resolve(place)) : [resolve(place)]));
}

function below(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.isDirectory()) return isSkipped(entry.name) ? [] : below(join(folder, entry.name));
    return isTestFile(entry.name) ? [join(folder, entry.name)] : [];
  });
}

const isSkipped = (name: string): boolean => name === "node_modules" || name.startsWith(".");
