// From objects and the runtime to an executable, a shared library, or a member of an archive.
import { renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./host.js";
import { runtimeArchives } from "./runtime-archive.js";
import type { RuntimePart } from "./runtime-parts.js";
import { runTool, splitFlags, type Toolchain, ToolchainError } from "./toolchain.js";

/** Links objects and these parts of the runtime to an executable. */
export async function linkProgram(
  tools: Toolchain, objects: readonly string[], parts: readonly RuntimePart[], output: string,
): Promise<void> {
  const runtime = await runtimeArchives(tools, parts);
  const args = [...objects, ...grouped(runtime), "-Wl,--gc-sections", "-Wl,-z,relro,-z,now", "-lm"];
  await link(tools, args, output);
}

/** Links objects and these parts of the runtime to a plugin that exports only what the version script says. */
export async function linkShared(
  tools: Toolchain, objects: readonly string[], parts: readonly RuntimePart[], versionScript: string, output: string,
): Promise<void> {
  const runtime = await runtimeArchives(tools, parts);
  const args = [
    "-shared", ...objects, ...grouped(runtime), "-Wl,--gc-sections", "-Wl,-z,relro,-z,now", "-Wl,-Bsymbolic",
    `-Wl,--version-script=${versionScript}`, "-Wl,--build-id=sha1",
  ];
  // a sanitizer's runtime is found in the host, which must be built with it too
  if (tools.flags.some((flag) => flag.startsWith("-fsanitize"))) await link(tools, [...args, "-lm"], output);
  else await linkWithLeast(tools, [...args, "-Wl,-z,defs"], output);
}

/**
 * With libm only if a function that is kept calls it: linkers go by all functions, and a host that does not use the
 * library itself would load 300 KiB for nothing.
 */
async function linkWithLeast(tools: Toolchain, args: readonly string[], output: string): Promise<void> {
  try {
    await link(tools, args, output);
  } catch (error) {
    // what the linker lacks, it says in the user's language
    if (!(error instanceof ToolchainError) || error.kind !== "linker") throw error;
    await link(tools, [...args, "-lm"], output);
  }
}

async function link(tools: Toolchain, args: readonly string[], output: string): Promise<void> {
  const flags = tools.flags.filter((flag) => flag.startsWith("-fsanitize") || flag.startsWith("-O"));
  const command = [...flags, ...args, ...splitFlags(process.env["LDFLAGS"]), "-o", output];
  tools.log([tools.cc, ...command].join(" "));
  makeFolder(dirname(output));
  const staged = join(dirname(output), `.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  command[command.length - 1] = staged;
  try {
    await runTool(tools.cc, command, "linker");
    renameSync(staged, output);
  } finally {
    rmSync(staged, { force: true });
  }
}

// Parts call each other.
function grouped(archives: readonly string[]): string[] {
  return ["-Wl,--start-group", ...archives, "-Wl,--end-group"];
}

/** One object of these and what they need of these parts of the runtime, in which only `symbol` is global. */
export async function toSingleObject(
  tools: Toolchain, objects: readonly string[], parts: readonly RuntimePart[], symbol: string, output: string,
): Promise<void> {
  const runtime = await runtimeArchives(tools, parts);
  const merge = ["-r", "-nostdlib", ...objects, ...grouped(runtime), "-o", output];
  tools.log([tools.cc, ...merge].join(" "));
  await runTool(tools.cc, merge, "linker");
  const objcopy = process.env["OBJCOPY"] ?? "objcopy";
  const hide = [`--keep-global-symbol=${symbol}`, output];
  tools.log([objcopy, ...hide].join(" "));
  await runTool(objcopy, hide, "archiver");
}

/** An archive of these objects. */
export async function archive(tools: Toolchain, objects: readonly string[], output: string): Promise<void> {
  const args = ["rcsD", output, ...objects];
  tools.log([tools.ar, ...args].join(" "));
  await runTool(tools.ar, args, "archiver");
}
