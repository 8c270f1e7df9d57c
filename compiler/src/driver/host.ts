// Everything that touches the disk: reading, writing in one piece, temporary folders, where our own parts lie.
// Invariant: an output appears complete or not at all (written beside its place, then renamed).
import { createHash } from "node:crypto";
import {
  chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the installed package (or checkout). */
export const packageRoot = fileURLToPath(new URL("../../..", import.meta.url));
export const runtimeRoot = join(packageRoot, "c-runtime");
export const preludeRoot = join(packageRoot, "compiler", "prelude");

/** Version of the package. */
export function version(): string {
  return (JSON.parse(readText(join(packageRoot, "package.json"))) as { version: string }).version;
}

/** The page of a diagnostic code; undefined: there is none. */
export function errorPage(code: string): string | undefined {
  const path = join(packageRoot, "docs", "errors", `${code}.md`);
  return existsSync(path) ? readText(path) : undefined;
}

/** All files below a folder that end in `suffix`, sorted. */
export function filesBelow(folder: string, suffix: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name))
    .sort();
}

/** The prelude: its TypeScript and the declarations of its intrinsics; testing/ only where it is asked for. */
export function preludeFiles(testing: boolean): string[] {
  const ofTests = join(preludeRoot, "testing", "");
  return filesBelow(preludeRoot, ".ts").filter((file) => testing || !file.startsWith(ofTests));
}

export type InputProblem = "missing" | "directory" | "unreadable";

/** Why a file cannot be an input; undefined when it can. */
export function inputProblem(path: string): InputProblem | undefined {
  if (!existsSync(path)) return "missing";
  try {
    if (statSync(path).isDirectory()) return "directory";
    readFileSync(path);
    return undefined;
  } catch {
    return "unreadable";
  }
}

export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** Makes a folder and those above it. (`recursive` never returns where the system says ENOENT, as below /proc.) */
export function makeFolder(path: string): void {
  if (isDirectory(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if (!isDirectory(path)) throw error;
  }
}

/** Writes a file whole; throws the system's error when that cannot be done. */
export function writeWhole(path: string, contents: string | Uint8Array, mode?: number): void {
  makeFolder(dirname(path));
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(temporary, contents, mode === undefined ? {} : { mode });
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A file to put in place: a text, or a copy of another file. */
export interface NewFile {
  path: string;
  text?: string;
  from?: string;
  mode?: number;
}

/** Puts all files in place or none: they are staged beside their places first. What failed, if something did. */
export function installFiles(files: readonly NewFile[]): { file: string; reason: string } | undefined {
  const staged: { path: string; temporary: string }[] = [];
  let current = "";
  try {
    for (const { path, text, from, mode } of files) {
      current = path;
      if (isDirectory(path)) return { file: path, reason: "it is a directory" };
      makeFolder(dirname(path));
      const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
      staged.push({ path, temporary });
      if (from === undefined) writeFileSync(temporary, text ?? "");
      else copyFileSync(from, temporary);
      if (mode !== undefined) chmodSync(temporary, mode);
    }
    for (const { path, temporary } of staged) {
      current = path;
      renameSync(temporary, path);
    }
    return undefined;
  } catch (error) {
    return { file: current, reason: reasonOf(error) };
  } finally {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "its folder cannot be made", EACCES: "permission denied", EPERM: "permission denied",
  EROFS: "the file system is read-only", ENOSPC: "no space is left", EISDIR: "it is a directory",
  ENOTDIR: "a part of its path is no directory", EEXIST: "a part of its path is no directory",
  ENAMETOOLONG: "its name is too long",
};

/** A system error in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ""] ?? message ?? String(error);
}

export function isDirectory(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

export function hashOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 32);
}

/** Where compiled pieces are kept between runs: TSFALCO_CACHE, or tsfalco in the user's cache folder. */
export function cacheFolder(): string {
  const own = process.env["TSFALCO_CACHE"];
  if (own !== undefined && own !== "") return resolve(own);
  return join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tsfalco");
}

/** Runs `work` with a new temporary folder, which is gone afterwards. */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "tsfalco-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The folder of @tsfalco/sdk: beside the input's project, else the one that came with the compiler. */
export function sdkRoot(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "node_modules", "@tsfalco", "sdk");
    if (existsSync(join(candidate, "index.d.ts"))) return candidate;
    if (dirname(folder) === folder) break;
  }
  const candidates = [join(packageRoot, "sdk-types"), join(packageRoot, "node_modules", "@tsfalco", "sdk")];
  return candidates.find((candidate) => existsSync(join(candidate, "lib", "es-subset.d.ts")));
}

/** The nearest tsconfig.json at or above a folder. */
export function nearestTsconfig(from: string): string | undefined {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const candidate = join(folder, "tsconfig.json");
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

/** Milliseconds since the path was changed; 0 when it is gone. */
export function ageOf(path: string): number {
  try {
    return Date.now() - statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

export { existsSync as fileExists };
