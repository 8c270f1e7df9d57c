// Compiled artifacts by the hash of all that went into them, so that what was compiled once is only copied.
// Invariant: an entry is complete (renamed into place); the cache keeps the newest entries and stays small.
import { readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder, fileExists, makeFolder } from "./host.js";

const mostEntries = 64;

/** What is kept: outputs, which come and go, and the small host, which stays. */
export type Shelf = "artifacts" | "hosts";

/** The file of that key; `make` writes it if it is not there. */
export async function kept(shelf: Shelf, key: string, make: (path: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder(), shelf);
  const path = join(folder, key);
  if (fileExists(path)) {
    const now = new Date();
    utimesSync(path, now, now);
    return path;
  }
  makeFolder(folder);
  const staged = `${path}.${process.pid}.tmp`;
  try {
    await make(staged);
    renameSync(staged, path);
  } finally {
    rmSync(staged, { force: true });
  }
  prune(folder, path);
  return path;
}

function prune(folder: string, newest: string): void {
  const entries = readdirSync(folder).filter((name) => !name.endsWith(".tmp")).map((name) => join(folder, name));
  if (entries.length <= mostEntries) return;
  const timed = entries.map((path) => ({ path, time: path === newest ? Infinity : timeOf(path) }));
  timed.sort((a, b) => b.time - a.time);
  for (const { path } of timed.slice(mostEntries)) rmSync(path, { force: true });
}

function timeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
