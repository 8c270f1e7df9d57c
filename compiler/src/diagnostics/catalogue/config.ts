// Rows of options, input files, output files and tsconfig.json. Exit code 2.
import { error, warning } from "./row.js";

export const config = {
  TSF5001: error(
    "Input file not found",
    (a: { file: string }) => `the input file \`${a.file}\` does not exist`,
    "Check the path; it is taken relative to the working directory.",
  ),
  TSF5002: error(
    "Input is a directory",
    (a: { file: string }) => `\`${a.file}\` is a directory, not a TypeScript file`,
    "Name the file that holds the plugin class or the program.",
  ),
  TSF5003: error(
    "Input is not TypeScript",
    (a: { file: string }) => `\`${a.file}\` is not a TypeScript file`,
    "Give a file that ends with .ts or .mts; declarations (.d.ts) and JavaScript are not compiled.",
  ),
  TSF5004: error(
    "Input cannot be read",
    (a: { file: string; reason: string }) => `\`${a.file}\` cannot be read: ${a.reason}`,
    "Check that you may read the file.",
  ),
  TSF5005: error(
    "Output cannot be written",
    (a: { file: string; reason: string }) => `\`${a.file}\` cannot be written: ${a.reason}`,
    "Name another place with `-o`.",
  ),
  TSF5006: error(
    "Unknown option",
    (a: { option: string }) => `unknown option \`${a.option}\``,
    "See `tsfalco --help`.",
  ),
  TSF5007: error(
    "No input file",
    (a: { command: string }) => `\`tsfalco ${a.command}\` needs an input file`,
    a => `Write \`tsfalco ${a.command} plugin.ts\`.`,
  ),
  TSF5008: error(
    "Options that exclude each other",
    (a: { first: string; second: string }) => `\`${a.first}\` and \`${a.second}\` cannot be used together`,
    "Leave one of them out.",
  ),
  TSF5009: error(
    "Value of an option",
    (a: { option: string; value: string; expected: string }) => `\`${a.option}\` cannot be \`${a.value}\``,
    a => `Use ${a.expected}.`,
  ),
  TSF5010: error(
    "One output name for several outputs",
    (a: { file: string; count: number }) => `${a.count} outputs would be written to \`${a.file}\``,
    a => `Name a directory: \`-o ${a.file}/\`.`,
  ),
  TSF5011: error(
    "Output would replace an input",
    (a: { file: string }) => `the output \`${a.file}\` would replace an input file`,
    "Name another place with `-o`.",
  ),
  TSF5012: error(
    "tsconfig.json",
    (a: { file: string; reason: string }) => `\`${a.file}\` cannot be used: ${a.reason}`,
    "Check the file; only its options about modules and strictness matter here.",
  ),
  TSF5013: error(
    "Unknown diagnostic code",
    (a: { code: string }) => `there is no diagnostic \`${a.code}\``,
    "See docs/errors/README.md for all codes; TS#### are TypeScript's own.",
  ),
  TSF5014: error(
    "SDK not found",
    (a: { folder: string }) => `the declarations of @tsfalco/sdk are not in \`${a.folder}\``,
    "Install it: `npm install --save-dev @tsfalco/sdk`.",
  ),
  TSF5015: error(
    "Several files for one plugin",
    (a: { count: number }) =>
      `${a.count} files are given, and \`--shared\` and \`--program\` make one output of one entry file`,
    "Give the entry file only; what it imports comes with it. `--static` takes several.",
  ),
  TSF5016: error(
    "Unknown command",
    (a: { command: string }) => `there is no command \`${a.command}\``,
    "See `tsfalco --help`.",
  ),
  TSF5017: error(
    "Nested too deeply",
    () => "an expression, statement or type is nested so deeply that the compiler cannot walk through it",
    "Split it: a variable for a part of the expression, a function for the inner statements, a loop over an array.",
  ),
  TSF5018: warning(
    "Entry for the registry",
    (a: { plugin: string; reason: string }) => `the entry of \`${a.plugin}\` would not be taken as it is: ${a.reason}`,
    "Mend the plugin or its package.json, or the entry by hand.",
  ),
};
