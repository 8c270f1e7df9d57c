// tsfalco check: types, subset and plugin contract; makes no outputs.
import type { Command } from "commander";
import { compileOptions, type SharedFlags, withFormat } from "../flags.js";
import { formatOf, messages, showDiagnostics } from "../show.js";

export function checkCommand(program: Command, done: (exitCode: number) => void): void {
  withFormat(program.command("check <files...>"))
    .description("check types, the language subset and the plugin contract, without any output")
    .option("-p, --project <tsconfig>", "the tsconfig.json to use (default: the nearest)")
    .action(async (files: string[], flags: SharedFlags) => {
      const format = formatOf(flags.format);
      const { compileDeeply } = await import("../../driver/deep-stack.js");
      const result = await compileDeeply({ ...compileOptions(files, [], flags), checkOnly: true }, messages);
      showDiagnostics(result.diagnostics, format);
      done(result.exitCode);
    });
}
