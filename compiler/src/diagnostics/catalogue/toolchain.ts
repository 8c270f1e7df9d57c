// Rows of the C compiler, the archiver and the linker; and of our own bugs, which are the only ones thrown.
// Exit code 3 for 4xxx, 101 for 9xxx.
import { error } from "./row.js";

export const toolchain = {
  TSF4001: error(
    "No C compiler",
    (a: { compiler: string }) => `the C compiler \`${a.compiler}\` was not found`,
    "Install one (Debian: `apt install gcc libc6-dev`), or name it in the variable TSFALCO_CC or CC.",
  ),
  TSF4002: error(
    "The C compiler failed",
    (a: { compiler: string; output: string }) => `the C compiler \`${a.compiler}\` failed:\n${a.output}`,
    "This is a bug of tsfalco unless CC or CFLAGS are your own: keep the C with `--keep-c` and report it.",
  ),
  TSF4003: error(
    "The linker failed",
    (a: { command: string; output: string }) => `linking failed:\n${a.output}\ncommand: ${a.command}`,
    "Check LDFLAGS and the files given to be linked; otherwise keep the C with `--keep-c` and report it.",
  ),
  TSF4004: error(
    "The archiver failed",
    (a: { tool: string; output: string }) => `\`${a.tool}\` failed:\n${a.output}`,
    "Install binutils (Debian: `apt install binutils`), or name the archiver in the variable AR.",
  ),
  TSF4005: error(
    "The C compiler cannot make native code for this target",
    (a: { compiler: string; target: string }) =>
      `\`${a.compiler}\` makes code for \`${a.target}\`, which tsfalco does not support`,
    "Use a compiler for 64-bit Linux (x86_64 or aarch64).",
  ),
  TSF4006: error(
    "The C compiler is too old",
    (a: { compiler: string; version: string; least: string }) =>
      `\`${a.compiler}\` is version ${a.version}, and tsfalco needs ${a.least}`,
    "Install a newer one, and name it in the variable TSFALCO_CC or CC.",
  ),
};

export const internal = {
  TSF9001: error(
    "Internal error",
    (a: { message: string }) => `internal error: ${a.message}`,
    "This is a bug of tsfalco. Please report it with the source that shows it.",
  ),
  TSF9002: error(
    "Invalid IR",
    (a: { pass: string; fn: string; message: string }) =>
      `internal error: after ${a.pass}, \`${a.fn}\` is invalid IR: ${a.message}`,
    "This is a bug of tsfalco. Please report it with the source that shows it and the output of `--print-ir=all`.",
  ),
};
