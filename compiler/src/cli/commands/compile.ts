// tsfalco compile
import type { Command } from "commander";
import { renderDiagnostics, renderSummary } from "../../diagnostics/render.js";
import { compile } from "../../driver/compile.js";
import { type CompileOptions, defaultOptions } from "../../driver/options.js";

interface Flags {
  shared?: boolean;
  static?: boolean;
  program?: boolean;
  output?: string;
  emit?: "ir" | "c";
  keepC?: boolean;
  cc?: string;
  optimize: string;
  sanitize?: string;
  passes?: string;
  printIr?: string;
  verifyIr?: boolean;
  time?: boolean;
  project?: string;
  minApi?: string;
  verbose?: boolean;
}

export function compileCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("compile <files...>")
    .description("compile a plugin (--shared, --static) or a program (--program)")
    .option("--shared", "a .so that Falco loads")
    .option("--static", "an archive to link into an application")
    .option("--program", "an executable that runs the file's top-level code")
    .option("-o, --output <path>", "output file, or a folder if it ends in /")
    .option("--emit <what>", "print the intermediate instead: ir or c")
    .option("--keep-c", "leave the C beside the output")
    .option("--cc <command>", "the C compiler (default: TSFALCO_CC, CC, cc)")
    .option("-O, --optimize <level>", "optimization level of the C compiler", "2")
    .option("--sanitize <list>", "instrument: address, undefined")
    .option("--passes <list>", "these passes only; none for no optimization")
    .option("--print-ir <when>", "print the IR: lower, after:<pass>, all")
    .option("--verify-ir", "check the IR after every pass")
    .option("--time", "print how long each phase took")
    .option("-p, --project <tsconfig>", "the tsconfig.json to use")
    .option("--min-api <version>", "plugin API version to require at least")
    .option("--verbose", "print the C compiler's command lines")
    .action(async (files: string[], flags: Flags) => {
      done(await runCompile(optionsOf(files, flags)));
    });
}

function optionsOf(files: string[], flags: Flags): CompileOptions {
  const outputs = (["shared", "static", "program"] as const).filter((kind) => flags[kind] === true);
  const list = (text: string | undefined): string[] | undefined => text?.split(",").filter((word) => word !== "");
  return {
    ...defaultOptions, files, outputs, output: flags.output, emit: flags.emit, keepC: flags.keepC === true, cc: flags.cc,
    optimize: flags.optimize, sanitize: list(flags.sanitize) ?? [],
    passes: flags.passes === "none" ? [] : list(flags.passes), printIr: flags.printIr, verifyIr: flags.verifyIr === true,
    time: flags.time === true, tsconfig: flags.project, minApi: flags.minApi, verbose: flags.verbose === true,
  };
}

async function runCompile(options: CompileOptions): Promise<number> {
  const result = await compile(options, { log: (text) => process.stderr.write(`${text}\n`) });
  const render = { format: process.stderr.isTTY === true ? "pretty" : "pretty" } as const;
  process.stderr.write(renderDiagnostics(result.diagnostics, render) + renderSummary(result.diagnostics, render));
  process.stdout.write(result.text);
  return result.exitCode;
}
