// Options that several commands share, and what they become for the driver.
import type { Command } from "commander";
import { type CompileOptions, defaultOptions, type OutputKind } from "../driver/options.js";

/** As commander hands them over. */
export interface SharedFlags {
  format?: string;
  project?: string;
  cc?: string;
  optimize?: string;
  sanitize?: string;
  minApi?: string;
  time?: boolean;
  verbose?: boolean;
}

/** How diagnostics are shown. */
export function withFormat(command: Command): Command {
  return command
    .option("--format <how>", "diagnostics as pretty, plain (one line each) or json (one object each)", "pretty")
    .option("--verbose", "print command lines of the C compiler, and the stack of an internal error");
}

/** Options of everything that compiles. */
export function withCompilation(command: Command): Command {
  return withFormat(command)
    .option("-p, --project <tsconfig>", "the tsconfig.json to use (default: the nearest)")
    .option("--cc <command>", "the C compiler (default: TSFALCO_CC, CC, cc)")
    .option("-O, --optimize <level>", "optimization level of the C compiler: 0 to 3, s or g", "2")
    .option("--sanitize <list>", "instrument: address or thread, undefined")
    .option("--min-api <version>", "plugin API version to require at least, 3.0 to 3.12")
    .option("--time", "print how long each phase took");
}

/** Comma-separated words. */
export function words(text: string | undefined): string[] | undefined {
  return text?.split(",").filter((word) => word !== "");
}

export function compileOptions(
  files: readonly string[], outputs: readonly OutputKind[], flags: SharedFlags,
): CompileOptions {
  return {
    ...defaultOptions, files, outputs, cc: flags.cc, optimize: flags.optimize ?? defaultOptions.optimize,
    sanitize: words(flags.sanitize) ?? [], tsconfig: flags.project, minApi: flags.minApi, time: flags.time === true,
    verbose: flags.verbose === true,
  };
}
