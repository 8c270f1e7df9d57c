// The small host (c-runtime/host) behind `tsfalco run` and `inspect`: compiled once, kept, spawned.
import { basename, join } from "node:path";
import { execa } from "execa";
import { kept } from "./artifact-cache.js";
import { filesBelow, hashOf, readText, runtimeRoot, withTemporaryFolder } from "./host.js";
import { linkProgram } from "./link.js";
import { runtimeArchives } from "./runtime-archive.js";
import { compileC, type Toolchain } from "./toolchain.js";

/** The path of the host program. */
export async function smallHost(tools: Toolchain): Promise<string> {
  const runtime = await runtimeArchives(tools, ["base"]);
  const sources = filesBelow(join(runtimeRoot, "host"), ".c");
  const texts = [...sources, ...filesBelow(join(runtimeRoot, "host"), ".h")].map(readText);
  const key = hashOf("small host", ...runtime, tools.cc, tools.version, ...tools.flags, ...texts);
  return kept("hosts", key, (path) => withTemporaryFolder(async (folder) => {
    const objects = sources.map((source) => join(folder, `${basename(source)}.o`));
    for (const [i, source] of sources.entries()) await compileC(tools, source, objects[i]!);
    await linkProgram(tools, objects, ["base"], path);
  }));
}

export interface HostResult {
  code: number;
  stdout: string;
}

/** Runs the host with our own streams; its exit code. A signal of ours ends it too. */
export async function runHost(host: string, args: readonly string[]): Promise<number> {
  const result = await execa(host, args, { reject: false, stdio: "inherit" });
  return exitCode(result);
}

/** Runs the host and takes what it prints; its errors go to ours. */
export async function readHost(host: string, args: readonly string[]): Promise<HostResult> {
  const result = await execa(
    host, args, { reject: false, stdin: "ignore", stderr: "inherit", stripFinalNewline: false },
  );
  return { code: exitCode(result), stdout: result.stdout };
}

// A plugin that takes the host down with it has failed, too.
function exitCode(result: { exitCode?: number | undefined; signal?: string | undefined }): number {
  return result.exitCode ?? 4;
}
