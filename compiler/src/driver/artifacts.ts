// From C to what is asked for: object files, then an executable, a shared library or an archive of plugins that are
// each a single object with one global symbol.
// Invariant: an artifact depends on its C, the flags and the tools alone, which are its key in the cache.
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { exportedSymbols } from "../backend/c/plugin-exports.js";
import { usesThreads } from "../backend/c/plugin-tables.js";
import type { IrPlugin } from "../ir/plugin.js";
import { hashOf, withTemporaryFolder, writeWhole } from "./host.js";
import type { OutputKind } from "./options.js";
import { kept } from "./artifact-cache.js";
import { archive, linkProgram, linkShared, toSingleObject } from "./link.js";
import { runtimeArchives } from "./runtime-archive.js";
import type { RuntimePart } from "./runtime-parts.js";
import { compileC, type Toolchain } from "./toolchain.js";

/** One program as C, ready to be compiled. */
export interface CUnit {
  name: string;
  /** Its files, mostly one. */
  c: readonly string[];
  /** undefined for a program. */
  plugin: IrPlugin | undefined;
  /** Whether it is a program of tests. */
  testing?: boolean;
}

/** The path of the artifact, in the cache. */
export async function buildArtifact(kind: OutputKind, units: readonly CUnit[], tools: Toolchain): Promise<string> {
  const runtime = await Promise.all(units.map((unit) => runtimeArchives(tools, partsFor(unit))));
  const ldflags = process.env["LDFLAGS"] ?? "";
  const key = hashOf(
    kind, tools.cc, tools.version, ldflags, ...tools.flags, ...runtime.flat(), ...units.flatMap(({ name, c }) => [name, ...c]),
  );
  return kept("artifacts", key, (path) => withTemporaryFolder((folder) => build(kind, units, tools, folder, path)));
}

function partsFor({ plugin, testing }: CUnit): RuntimePart[] {
  if (testing === true) return ["base", "encoder", "testing"];
  if (plugin === undefined) return ["base"];
  const parts: RuntimePart[] = ["base"];
  if (plugin.rowTypes !== undefined) parts.push("tables");
  if (usesThreads(plugin)) parts.push("threads");
  if (plugin.source?.makes !== undefined) parts.push("encoder");
  if (plugin.usesJson) parts.push("json");
  return parts;
}

async function build(
  kind: OutputKind, units: readonly CUnit[], tools: Toolchain, folder: string, path: string,
): Promise<void> {
  const files = units.map(({ name, c }, i) => c.map((text, k) => {
    const source = join(folder, fileOf(name, k));
    writeWhole(source, text);
    return { source, object: join(folder, `${i}.${k}.o`) };
  }));
  await inParallel(files.flat(), ({ source, object }) => compileC(tools, source, object));
  const objects = files.map((unit) => unit.map(({ object }) => object));
  if (kind === "program") return linkProgram(tools, objects[0]!, partsFor(units[0]!), path);
  if (kind === "static") return archivePlugins(units, objects, tools, folder, path);
  const [unit] = units;
  return linkShared(tools, objects[0]!, partsFor(unit!), versionScript(unit!.plugin!, folder), path);
}

/** What the k-th C file of a program is called. */
export function fileOf(name: string, k: number): string {
  return k === 0 ? `${name}.c` : `${name}.${k + 1}.c`;
}

/** As many at once as there are processors. */
async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = items.values();
  const worker = async (): Promise<void> => {
    for (const item of waiting) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(items.length, availableParallelism()) }, worker));
}

// Only what the plugin has is exported, whatever the runtime holds.
function versionScript(plugin: IrPlugin, folder: string): string {
  const file = join(folder, "exports.map");
  writeWhole(file, `{ global: ${exportedSymbols(plugin).join("; ")}; local: *; };\n`);
  return file;
}

async function archivePlugins(
  units: readonly CUnit[], objects: readonly (readonly string[])[], tools: Toolchain, folder: string, path: string,
): Promise<void> {
  const members: string[] = [];
  for (const [i, unit] of units.entries()) {
    const plugin = unit.plugin!;
    const member = join(folder, `${plugin.name}.o`);
    await toSingleObject(tools, objects[i]!, partsFor(unit), plugin.symbol, member);
    members.push(member);
  }
  await archive(tools, members, path);
}
