// tsfalco explain CODE: prints the code's page.
import type { Command } from "commander";
import { catalogueRow } from "../../diagnostics/catalogue/index.js";
import { errorPage } from "../../driver/host.js";
import { type SharedFlags, withFormat } from "../flags.js";
import { showError } from "../show.js";

export function explainCommand(program: Command, done: (exitCode: number) => void): void {
  withFormat(program.command("explain <code>"))
    .description("explain a diagnostic code such as TSF3201")
    .action((given: string, flags: SharedFlags) => {
      const code = given.toUpperCase();
      const page = catalogueRow(code) === undefined ? undefined : errorPage(code);
      if (page === undefined) showError("TSF5013", { code: given }, flags.format);
      else process.stdout.write(page);
      done(page === undefined ? 2 : 0);
    });
}
