// Files that a command looks at again and again, for --watch. They are asked for their times; what the system tells of
// itself differs between file systems, and containers and network drives tell nothing.
import { statSync } from "node:fs";

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
