// The parts of the runtime, compiled once for each set of flags and kept: archives of a few objects, each a unit of
// files.
// Invariant: what is in the cache is complete; its key covers the sources, the flags and the compiler's version.
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  ageOf, cacheFolder, fileExists, filesBelow, hashOf, makeFolder, readText, runtimeRoot, writeWhole,
} from "./host.js";
import { parted, partFolders, partOf, type RuntimePart, type RuntimeUnit, runtimeUnits } from "./runtime-parts.js";
import { runTool, type Toolchain, ToolchainError } from "./toolchain.js";

/** Archives that are being looked for or made, and those that were found: the runtime stays as it is while we run. */
const underWay = new Map<string, Promise<string>>();
const found = new Map<string, string>();

/** The objects of these parts of the runtime, an archive each; what is not in the cache is compiled now. */
export async function runtimeArchives(tools: Toolchain, parts: readonly RuntimePart[]): Promise<string[]> {
  return Promise.all(parts.map((part) => runtimeArchive(tools, part)));
}

function runtimeArchive(tools: Toolchain, part: RuntimePart): Promise<string> {
  const id = JSON.stringify([tools.cc, tools.version, tools.flags, cacheFolder(), part]);
  const begun = underWay.get(id) ?? foundArchive(id, tools, part).finally(() => underWay.delete(id));
  underWay.set(id, begun);
  return begun;
}

async function foundArchive(id: string, tools: Toolchain, part: RuntimePart): Promise<string> {
  let archive = found.get(id);
  if (archive === undefined || !fileExists(archive)) found.set(id, (archive = await findArchive(tools, part)));
  return archive;
}

async function findArchive(tools: Toolchain, part: RuntimePart): Promise<string> {
  const folder = join(cacheFolder(), "runtime");
  const archive = archiveOf(unitsOf(tools, part), folder);
  if (fileExists(archive)) return archive;
  return exclusively(join(folder, `lock-${part}`), () => buildArchive(tools, part, folder));
}

function unitsOf(tools: Toolchain, part: RuntimePart): RuntimeUnit[] {
  const headers = filesBelow(runtimeRoot, ".h").map((file) => `${file.slice(runtimeRoot.length)}:${readText(file)}`);
  const common = hashOf(tools.version, tools.cc, ...tools.flags, ...headers);
  const sources = partFolders.flatMap((folder) => filesBelow(join(runtimeRoot, folder), ".c"));
  return runtimeUnits(sources.filter((file) => partOf(file) === part), common);
}

function archiveOf(units: readonly RuntimeUnit[], folder: string): string {
  return join(folder, hashOf(...units.map(({ key }) => key)), "libtsf.a");
}

// Each unit's object is kept by its own key: a change of one file compiles one unit. What was compiled while its source
// changed is not kept.
async function buildArchive(tools: Toolchain, runtimePart: RuntimePart, folder: string): Promise<string> {
  const units = unitsOf(tools, runtimePart);
  const archive = archiveOf(units, folder);
  if (fileExists(archive)) return archive;
  makeFolder(join(folder, "objects"));
  const objectOf = ({ key }: RuntimeUnit): string => join(folder, "objects", `${key}.o`);
  const stagedOf = (unit: RuntimeUnit): string => `${objectOf(unit)}.${process.pid}.tmp.o`;
  const missing = units.filter((unit) => !fileExists(objectOf(unit)));
  await Promise.all(parted(missing).map((part) => compilePart(tools, part, stagedOf)));
  if (archiveOf(unitsOf(tools, runtimePart), folder) !== archive) {
    for (const unit of missing) rmSync(stagedOf(unit), { force: true });
    return buildArchive(tools, runtimePart, folder);
  }
  for (const unit of missing) renameSync(stagedOf(unit), objectOf(unit));
  makeFolder(dirname(archive));
  const staged = `${archive}.${process.pid}`;
  await runTool(tools.ar, ["rcsD", staged, ...units.map(objectOf)], "archiver");
  renameSync(staged, archive);
  return archive;
}

const staleLock = 120_000;

// Several compilers may start at once on an empty cache: one builds, the others wait. A lock left behind is broken.
async function exclusively<T>(lock: string, work: () => Promise<T>): Promise<T> {
  makeFolder(dirname(lock));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (ageOf(lock) > staleLock) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

type ObjectOf = (unit: RuntimeUnit) => string;

// One call of the compiler for many units: it goes on while the front end keeps this thread busy. Its objects get the
// units' names in a folder of their own.
async function compilePart(tools: Toolchain, part: readonly RuntimeUnit[], objectOf: ObjectOf): Promise<void> {
  const folder = `${objectOf(part[0]!)}.parts`;
  makeFolder(folder);
  for (const { name, sources } of part) {
    writeWhole(join(folder, `${name}.c`), sources.map((source) => `#include "${source}"\n`).join(""));
  }
  try {
    await compileThere(tools, part, part.map(({ name }) => `${name}.c`), folder).catch(async (error: unknown) => {
      if (!(error instanceof ToolchainError) || error.kind !== "failed") throw error;
      for (const unit of part) await compileApart(tools, unit, folder);
    });
    for (const unit of part) renameSync(join(folder, `${unit.name}.o`), objectOf(unit));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// Where files do not go together (or one has a mistake, which is then told as its own), each is compiled by itself.
async function compileApart(tools: Toolchain, unit: RuntimeUnit, folder: string): Promise<void> {
  const files = join(folder, unit.name);
  makeFolder(files);
  await compileThere(tools, [unit], unit.sources, files);
  const objects = filesBelow(files, ".o");
  await runTool(tools.cc, ["-r", "-nostdlib", ...objects, "-o", join(folder, `${unit.name}.o`)], "linker");
}

// Line numbers are all that a debugger is told of the runtime. The front end goes first: what needs it waits for it.
async function compileThere(
  tools: Toolchain, units: readonly RuntimeUnit[], files: readonly string[], folder: string,
): Promise<void> {
  const level = units.every(({ rare }) => rare) && tools.flags.includes("-O2") ? ["-O1"] : [];
  const args = [
    ...tools.flags, ...level, "-g1", `-ffile-prefix-map=${folder}=.`, "-I", join(runtimeRoot, "include"), "-c", ...files,
  ];
  tools.log([tools.cc, ...args].join(" "));
  await runTool(tools.cc, args, "failed", { cwd: folder, inBackground: true });
}
