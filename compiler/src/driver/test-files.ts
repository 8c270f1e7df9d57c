// Which files hold tests: those that are named, or all *.test.ts below a folder.
import { readdirSync, statSync } from "node:fs";
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

/** Files that are looked at again and again. What changes between two waits is a change, too. */
export class WatchedFiles {
  private known = new Map<string, string>();

  /** Waits until one of the files that `find` gives has changed, come or gone, and all are at rest; those that did. */
  async changed(find: () => readonly string[]): Promise<string[]> {
    for (const file of find()) if (!this.known.has(file)) this.known.set(file, stampOf(file));
    for (let last = stampsOf(find()); ; ) {
      await new Promise((done) => setTimeout(done, pollMilliseconds));
      const now = stampsOf(find());
      const different = differences(this.known, now);
      if (different.length > 0 && differences(last, now).length === 0) {
        this.known = now;
        return different;
      }
      last = now;
    }
  }
}

function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file));
}

const stampsOf = (files: readonly string[]): Map<string, string> =>
  new Map(files.map((file) => [file, stampOf(file)]));

const pollMilliseconds = 200;

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? "" : `${stat.mtimeMs} ${stat.size}`;
}
