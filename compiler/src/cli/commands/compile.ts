// tsfalco compile
import type { Command } from "commander";
import type { CompileOptions, OutputKind } from "../../driver/options.js";
import { startRuntime } from "../../driver/start-runtime.js";
import { compileOptions, type SharedFlags, withCompilation, words } from "../flags.js";
import { formatOf, messages, showDiagnostics, UsageError } from "../show.js";

interface Flags extends SharedFlags {
  shared?: boolean;
  static?: boolean;
  program?: boolean;
  output?: string;
  emit?: string;
  keepC?: boolean;
  passes?: string;
  printIr?: string;
  verifyIr?: boolean;
}

export function compileCommand(program: Command, done: (exitCode: number) => void): void {
  withCompilation(program.command("compile <files...>"))
    .description("compile a plugin or a program; without one of --shared, --static and --program a file with a " +
      "plugin class becomes a .so, any other an executable")
    .option("--shared", "lib<file>.so, which Falco loads")
    .option("--static", "lib<file>.a, to link into an application, with its header; several files make one archive")
    .option("--program", "an executable that runs the file's top-level code")
    .option("-o, --output <path>", "output file, or a folder if it is one or ends in /")
    .option("--emit <what>", "print the intermediate instead, or write it to -o: ir or c")
    .option("--keep-c", "leave the C beside the output")
    .option("--passes <list>", "these passes only; none for no optimization")
    .option("--print-ir <when>", "print the IR: lower, after:<pass>, all")
    .option("--verify-ir", "check the IR after every pass")
    .action(async (files: string[], flags: Flags) => {
      done(await run(files, flags));
    });
}

async function run(files: string[], flags: Flags): Promise<number> {
  const format = formatOf(flags.format);
  const options = optionsOf(files, flags);
  await startRuntime(options);
  const { compileDeeply } = await import("../../driver/deep-stack.js");
  const result = await compileDeeply(options, messages);
  showDiagnostics(result.diagnostics, format);
  process.stdout.write(result.text);
  return result.exitCode;
}

function optionsOf(files: string[], flags: Flags): CompileOptions {
  const outputs = (["shared", "static", "program"] as const).filter((kind: OutputKind) => flags[kind] === true);
  const { emit } = flags;
  if (emit !== undefined && emit !== "ir" && emit !== "c") throw new UsageError(
    `--emit cannot be ${emit}: use ir or c`
  );
  return {
    ...compileOptions(files, outputs, flags), output: flags.output, emit, keepC: flags.keepC === true,
    passes: flags.passes === "none" ? [] : words(
      flags.passes,
    ), printIr: flags.printIr, verifyIr: flags.verifyIr === true,
  };
}
