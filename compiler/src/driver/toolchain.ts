// The system's C compiler, by execa: the runtime is compiled once per set of flags and kept, then only the program.
// Invariant: what is in the cache is complete; its key covers the sources, the flags and the compiler's version.
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { execa } from "execa";
import { report } from "../diagnostics/catalogue/index.js";
import type { DiagnosticBag } from "../diagnostics/diagnostic.js";
import {
  ageOf, cacheFolder, fileExists, filesBelow, hashOf, makeFolder, readText, reasonOf, runtimeRoot,
} from "./host.js";
import type { CompileOptions } from "./options.js";
import { isRarelyRun, parted, type RuntimeSource } from "./runtime-parts.js";

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
  const version = await run(cc, ["--version"]);
  const sanitize = options.sanitize.length === 0 ? [] : [
    `-fsanitize=${options.sanitize.join(",")}`, "-fno-sanitize-recover=undefined",
  ];
  const flags = [
    "-std=c11", "-D_GNU_SOURCE", `-O${options.optimize}`, "-g", "-fPIC", "-fvisibility=hidden", "-fno-strict-aliasing", "-fwrapv",
    "-ffp-contract=off", "-fno-semantic-interposition", "-fno-math-errno", "-ffunction-sections", "-fdata-sections",
    "-Werror=implicit-function-declaration", `-ffile-prefix-map=${runtimeRoot}=c-runtime`, ...sanitize,
    ...splitFlags(process.env["CFLAGS"]),
  ];
  return { cc, ar: process.env["AR"] ?? "ar", version, flags, log };
}

function splitFlags(text: string | undefined): string[] {
  return (text ?? "").split(/\s+/).filter((flag) => flag !== "");
}

type Failure = ToolchainError["kind"];

async function run(tool: string, args: readonly string[], kind: Failure = "failed", cwd = "."): Promise<string> {
  const result = await execa(tool, args, { reject: false, all: true, cwd });
  if (result.failed && (result.code === "ENOENT" || result.code === "EACCES")) {
    throw new ToolchainError(kind === "archiver" ? kind : "missing", tool, "it was not found");
  }
  const all = result.all === undefined || result.all === "" ? result.message : result.all;
  if (result.failed) throw new ToolchainError(kind, kind === "linker" ? [tool, ...args].join(" ") : tool, String(all));
  return result.stdout;
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

async function compileUnit(
  tools: Toolchain, source: string, object: string, extra: readonly string[] = [],
): Promise<void> {
  const args = [...tools.flags, ...extra, "-I", join(runtimeRoot, "include"), "-c", source, "-o", object];
  tools.log([tools.cc, ...args].join(" "));
  await run(tools.cc, args);
}

const underWay = new Map<string, Promise<string>>();

/** The runtime's objects for these flags, as one archive; what is not in the cache is compiled now. */
export function runtimeArchive(tools: Toolchain): Promise<string> {
  const id = JSON.stringify([tools.cc, tools.version, tools.flags, cacheFolder()]);
  const begun = underWay.get(id) ?? findArchive(tools).finally(() => underWay.delete(id));
  underWay.set(id, begun);
  return begun;
}

async function findArchive(tools: Toolchain): Promise<string> {
  const folder = join(cacheFolder(), "runtime");
  const sources = runtimeSources(tools);
  const archive = archiveOf(sources, folder);
  if (fileExists(archive)) return archive;
  return exclusively(join(folder, "lock"), () => buildArchive(tools, folder));
}

function runtimeSources(tools: Toolchain): RuntimeSource[] {
  const headers = filesBelow(runtimeRoot, ".h").map((file) => `${file.slice(runtimeRoot.length)}:${readText(file)}`);
  const common = hashOf(tools.version, tools.cc, ...tools.flags, ...headers);
  return filesBelow(join(runtimeRoot, "src"), ".c").map((source) => ({
    source, key: hashOf(common, source.slice(runtimeRoot.length), readText(source)),
  }));
}

function archiveOf(sources: readonly RuntimeSource[], folder: string): string {
  return join(folder, hashOf(...sources.map(({ key }) => key)), "libtsf.a");
}

// One object per source, each kept by its own key: a change of one file compiles one file. What was compiled while its
// source changed is not kept.
async function buildArchive(tools: Toolchain, folder: string): Promise<string> {
  const sources = runtimeSources(tools);
  const archive = archiveOf(sources, folder);
  if (fileExists(archive)) return archive;
  makeFolder(join(folder, "objects"));
  const objectOf = ({ key }: RuntimeSource): string => join(folder, "objects", `${key}.o`);
  const stagedOf = (source: RuntimeSource): string => `${objectOf(source)}.${process.pid}.tmp.o`;
  const missing = sources.filter((source) => !fileExists(objectOf(source)));
  await Promise.all(parted(missing).map((part) => compileRuntime(tools, part, stagedOf)));
  if (archiveOf(runtimeSources(tools), folder) !== archive) {
    for (const source of missing) rmSync(stagedOf(source), { force: true });
    return buildArchive(tools, folder);
  }
  for (const source of missing) renameSync(stagedOf(source), objectOf(source));
  makeFolder(dirname(archive));
  const staged = `${archive}.${process.pid}`;
  await run(tools.ar, ["rcsD", staged, ...sources.map(objectOf)], "archiver");
  renameSync(staged, archive);
  return archive;
}

const staleLock = 120_000;

// Several compilers may start at once on an empty cache: one builds, the others wait. A lock left behind is broken.
async function exclusively<T>(lock: string, work: () => Promise<T>): Promise<T> {
  makeFolder(dirname(lock));
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      if (ageOf(lock) > staleLock) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

// One call of the compiler for many files: it goes on while the front end keeps this thread busy. Its objects get the
// files' names in a folder of their own. Line numbers are all that a debugger is told of the runtime.
async function compileRuntime(tools: Toolchain, sources: readonly RuntimeSource[], objectOf: (source: RuntimeSource) => string): Promise<void> {
  const folder = `${objectOf(sources[0]!)}.parts`;
  makeFolder(folder);
  const level = isRarelyRun(sources) && tools.flags.includes("-O2") ? ["-O1"] : [];
  const args = [
    ...tools.flags, ...level, "-g1", "-Wall", "-Wextra", `-ffile-prefix-map=${folder}=.`, "-I", join(runtimeRoot, "include"), "-c",
    ...sources.map(({ source }) => source),
  ];
  tools.log([tools.cc, ...args].join(" "));
  try {
    await run(tools.cc, args, "failed", folder);
    for (const source of sources) renameSync(join(folder, basename(source.source).replace(/c$/, "o")), objectOf(source));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Compiles one generated C file to an object. */
export async function compileC(tools: Toolchain, source: string, object: string): Promise<void> {
  await compileUnit(tools, source, object);
}

/** Links objects and the runtime to an executable. */
export async function linkProgram(tools: Toolchain, objects: readonly string[], output: string): Promise<void> {
  const archive = await runtimeArchive(tools);
  await link(tools, [...objects, archive, "-lm", "-Wl,--gc-sections", "-Wl,-z,relro,-z,now"], output);
}

/** Links objects and the runtime to a plugin that exports only `exports`. */
export async function linkShared(
  tools: Toolchain, objects: readonly string[], versionScript: string, output: string,
): Promise<void> {
  const archive = await runtimeArchive(tools);
  // a sanitizer's runtime is found in the host, which must be built with it too
  const closed = tools.flags.some((flag) => flag.startsWith("-fsanitize")) ? [] : ["-Wl,-z,defs"];
  await link(tools, [
    "-shared", ...objects, archive, "-lm", "-Wl,--as-needed", "-Wl,--gc-sections", "-Wl,-z,relro,-z,now", ...closed,
    "-Wl,-Bsymbolic", `-Wl,--version-script=${versionScript}`, "-Wl,--build-id=sha1",
  ], output);
}

async function link(tools: Toolchain, args: readonly string[], output: string): Promise<void> {
  const flags = tools.flags.filter((flag) => flag.startsWith("-fsanitize") || flag.startsWith("-O"));
  const command = [...flags, ...args, ...splitFlags(process.env["LDFLAGS"]), "-o", output];
  tools.log([tools.cc, ...command].join(" "));
  makeFolder(dirname(output));
  const staged = join(dirname(output), `.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`);
  command[command.length - 1] = staged;
  try {
    await run(tools.cc, command, "linker");
    renameSync(staged, output);
  } finally {
    rmSync(staged, { force: true });
  }
}

/** One object of `object` and what it needs of the runtime, in which only `symbol` is global. */
export async function toSingleObject(tools: Toolchain, object: string, symbol: string, output: string): Promise<void> {
  const runtime = await runtimeArchive(tools);
  const merge = ["-r", "-nostdlib", object, runtime, "-o", output];
  tools.log([tools.cc, ...merge].join(" "));
  await run(tools.cc, merge, "linker");
  const objcopy = process.env["OBJCOPY"] ?? "objcopy";
  const hide = [`--keep-global-symbol=${symbol}`, output];
  tools.log([objcopy, ...hide].join(" "));
  await run(objcopy, hide, "archiver");
}

/** An archive of these objects. */
export async function archive(tools: Toolchain, objects: readonly string[], output: string): Promise<void> {
  const args = ["rcsD", output, ...objects];
  tools.log([tools.ar, ...args].join(" "));
  await run(tools.ar, args, "archiver");
}
