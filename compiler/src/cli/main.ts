// The command line: reads the arguments, calls one command, turns what it returns into output and an exit code.
import { Command, CommanderError } from "commander";
import { compileCommand } from "./commands/compile.js";

/** Runs the command line and gives the process's exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  let exitCode = 0;
  const program = new Command("tsfalco")
    .description("Compiles Falco plugins written in TypeScript to native libraries")
    .version("0.1.0", "-v, --version")
    .exitOverride();
  compileCommand(program, (code) => (exitCode = code));
  try {
    await program.parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}
