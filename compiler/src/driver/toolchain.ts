// The system's C compiler and its tools, by execa: which one, with which flags, and what it says when it fails.
// Invariant: each failure of a tool is a ToolchainError, which is told as a diagnostic; all else is a fault of ours.
import { setPriority } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { report } from "../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import { reasonOf, runtimeRoot } from "./host.js";
import type { CompileOptions } from "./options.js";

/** The C compiler could not do what was asked. */
export class ToolchainError extends Error {
  constructor(
    readonly kind: "missing" | "failed" | "linker" | "archiver", readonly compiler: string, readonly output: string,
  ) {
    super(output);
  }
}

export interface Toolchain {
  readonly cc: string;
  readonly ar: string;
  readonly version: string;
  /** Flags of every translation unit. */
  readonly flags: readonly string[];
  readonly log: (command: string) => void;
}

/** Finds the C compiler. */
export async function findToolchain(options: CompileOptions, log: (command: string) => void): Promise<Toolchain> {
  const named = options.cc ?? process.env["TSFALCO_CC"] ?? process.env["CC"] ?? "cc";
  const cc = named.includes("/") ? resolve(named) : named;
  const version = await versionOf(cc);
  const sanitize = options.sanitize.length === 0 ? [] : [
    `-fsanitize=${options.sanitize.join(",")}`, "-fno-sanitize-recover=undefined",
  ];
  // where it is optimized, variables of the C would say little and take a quarter of the C compiler's time
  const debug = /^[0g]$/.test(String(options.optimize)) ? "-g" : "-g1";
  const flags = [
    "-std=c11", "-D_GNU_SOURCE", `-O${options.optimize}`, debug, "-fPIC", "-fvisibility=hidden",
    "-fno-strict-aliasing", "-fwrapv", "-ffp-contract=off", "-fno-semantic-interposition", "-fno-math-errno",
    "-ffunction-sections", "-fdata-sections", "-Werror=implicit-function-declaration",
    `-ffile-prefix-map=${runtimeRoot}=c-runtime`, ...sanitize, ...splitFlags(process.env["CFLAGS"]),
  ];
  return { cc, ar: process.env["AR"] ?? "ar", version, flags, log };
}

const versions = new Map<string, string>();

/** What the C compiler says of itself; it stays as it is while we run. */
async function versionOf(cc: string): Promise<string> {
  let version = versions.get(cc);
  if (version === undefined) versions.set(cc, (version = await runTool(cc, ["--version"])));
  return version;
}

/** The words of CFLAGS or LDFLAGS. */
export function splitFlags(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((flag) => flag !== "");
}

type Failure = ToolchainError["kind"];

interface RunOptions {
  cwd?: string;
  /** It leaves the processor to what is not in the background. */
  inBackground?: boolean;
}

/** Runs a tool; what it prints. */
export async function runTool(
  tool: string, args: readonly string[], kind: Failure = "failed", { cwd = ".", inBackground = false }: RunOptions = {},
): Promise<string> {
  const running = execa(tool, args, { reject: false, all: true, cwd });
  if (inBackground && running.pid !== undefined) giveWay(running.pid);
  const result = await running;
  if (result.failed && (result.code === "ENOENT" || result.code === "EACCES")) {
    throw new ToolchainError(kind === "archiver" ? kind : "missing", tool, "it was not found");
  }
  const all = result.all === undefined || result.all === "" ? result.message : result.all;
  if (result.failed) throw new ToolchainError(kind, kind === "linker" ? [tool, ...args].join(" ") : tool, String(all));
  return result.stdout;
}

function giveWay(pid: number): void {
  try {
    setPriority(pid, 4);
  } catch {
    // it has ended already, or the system does not let us
  }
}

/** Reports what the C compiler, the linker, the archiver or the disk could not do; anything else is thrown on. */
export function reportToolchain(error: unknown, bag: DiagnosticBag): void {
  if (!(error instanceof ToolchainError)) {
    const { syscall, path } = error as NodeJS.ErrnoException;
    if (syscall === undefined || path === undefined) throw error;
    report(bag, "TSF5005", { file: path, reason: reasonOf(error) });
    return;
  }
  const { kind, compiler, output } = error;
  if (kind === "missing") report(bag, "TSF4001", { compiler });
  else if (kind === "linker") report(bag, "TSF4003", { command: compiler, output });
  else if (kind === "archiver") report(bag, "TSF4004", { tool: compiler, output });
  else report(bag, "TSF4002", { compiler, output });
}

/** gcc takes a tenth of its time for a pass that finds nothing which the IR's have left in generated code. */
function generatedOnly({ version }: Toolchain): readonly string[] {
  return version.includes("clang") ? [] : ["-fno-gcse"];
}

/** Compiles one generated C file to an object. */
export async function compileC(tools: Toolchain, source: string, object: string): Promise<void> {
  const args = [...generatedOnly(tools), ...tools.flags, "-I", join(runtimeRoot, "include"), "-c", source, "-o", object];
  tools.log([tools.cc, ...args].join(" "));
  await runTool(tools.cc, args);
}
