// tsfalco check: says all that compiling would say of the sources; makes no outputs.
import type { Command } from "commander";
import { counted } from "../../diagnostics/render.js";
import type { CompileResult } from "../../driver/compile.js";
import { WatchedFiles } from "../../driver/watched-files.js";
import { compileOptions, type SharedFlags, withFormat } from "../flags.js";
import { renderCoverage } from "../report/coverage.js";
import { formatOf, messages, showDiagnostics } from "../show.js";

interface Flags extends SharedFlags {
  coverage?: boolean;
  watch?: boolean;
}

export function checkCommand(program: Command, done: (exitCode: number) => void): void {
  withFormat(program.command("check <files...>"))
    .description("check types, the language subset and the plugin contract, without any output")
    .option("-p, --project <tsconfig>", "the tsconfig.json to use (default: the nearest)")
    .option("--coverage", "instead of each error: how many statements compile, and what is in the way, by count")
    .option("--watch", "check again when a file changes")
    .action(async (files: string[], flags: Flags) => {
      if (flags.watch === true) await watch(files, flags);
      else done((await check(files, flags)).exitCode);
    });
}

async function check(files: readonly string[], flags: Flags): Promise<CompileResult> {
  const format = formatOf(flags.format);
  const { compileDeeply } = await import("../../driver/deep-stack.js");
  const options = { ...compileOptions(files, [], flags), checkOnly: true, coverage: flags.coverage === true };
  const result = await compileDeeply(options, messages);
  if (result.coverage === undefined) showDiagnostics(result.diagnostics, format);
  else process.stdout.write(renderCoverage(result.coverage, format));
  return result;
}

// Until a signal ends it. Editors find the findings of one round between its first line and its last.
async function watch(files: readonly string[], flags: Flags): Promise<never> {
  const watched = new WatchedFiles();
  for (;;) {
    process.stderr.write("checking\n");
    const { diagnostics, sources } = await check(files, flags);
    const errors = diagnostics.filter(({ severity }) => severity === "error").length;
    process.stderr.write(`${counted(errors, "error") || "no errors"}, waiting for changes\n`);
    await watched.changed(() => [...files, ...sources]);
  }
}
