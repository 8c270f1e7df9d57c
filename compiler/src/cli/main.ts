// The command line: reads the arguments, calls one command, turns what it returns into output and an exit code. What
// takes long to load (TypeScript) is loaded by the command that needs it.
// Exit codes: 0 ok, 1 diagnostics, 2 usage, input or output, 3 C compiler, 4 the plugin failed, 101 internal error.
import { Command, CommanderError } from "commander";
import { diagnosticOf } from "../diagnostics/catalogue/index.js";
import { renderDiagnostic } from "../diagnostics/render.js";
import { version } from "../driver/host.js";
import { checkCommand } from "./commands/check.js";
import { compileCommand } from "./commands/compile.js";
import { explainCommand } from "./commands/explain.js";
import { inspectCommand } from "./commands/inspect.js";
import { runCommand } from "./commands/run.js";
import { testCommand } from "./commands/test.js";
import { UsageError } from "./show.js";

/** Adds a command to the program; `done` takes its exit code. */
export type AddCommand = (program: Command, done: (exitCode: number) => void) => void;

const commands: readonly AddCommand[] = [
  compileCommand, checkCommand, runCommand, testCommand, inspectCommand, explainCommand,
];

/** Runs the command line and gives the process's exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("tsfalco")
    .description("Compiles Falco plugins written in TypeScript to native libraries")
    .version(version(), "-v, --version")
    .addHelpText("after", exitCodes)
    .showSuggestionAfterError(true)
    .exitOverride();
  for (const add of commands) add(program, (code) => (exitCode = code));
  for (const command of program.commands) command.exitOverride().showSuggestionAfterError(true);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    return failed(error, argv.includes("--verbose"));
  }
}

function failed(error: unknown, verbose: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    process.stderr.write(`error: ${error.message}\n`);
    return 2;
  }
  const message = error instanceof Error ? error.message : String(error);
  const line = renderDiagnostic(diagnosticOf("TSF9001", { message: message.split("\n")[0]! }), { format: "plain" });
  process.stderr.write(`${line}\n`);
  if (verbose && error instanceof Error) process.stderr.write(`${error.stack ?? ""}\n`);
  return 101;
}

const exitCodes = `
Exit codes: 0 ok, 1 errors in the source or a failed test, 2 usage, unreadable input or unwritable output,
3 C compiler missing or failed, 4 the plugin failed at run time, 101 internal error.`;
