// Builds what is measured in each of its languages, with the options that a careful author takes, and what measures it:
// into build/bench, with dependencies as the lock files say. A tool that is missing is an error, never a skipped row.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { BenchPlugin, Language } from "./rows.js";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const work = join(root, "build", "bench");
export const tsfalco = join(root, "bin", "tsfalco.js");

const bench = join(root, "bench");
/** The programs of the language in TypeScript; in C they are in its folder c. */
export const languageFolder = join(bench, "language");
const cc = process.env["CC"] ?? "cc";
/** As the compiler's own, so that both are made by the same rules. */
const programFlags = ["-std=c11", "-O2", "-g", "-Wall", "-Wextra", "-Werror"];
const cFlags = [...programFlags, "-fPIC", "-fvisibility=hidden"];

const tools = {
  cc: { command: cc, args: ["--version"], install: "a C compiler (Debian: apt install gcc libc6-dev)" },
  cargo: { command: "cargo", args: ["--version"], install: "Rust with cargo (https://rustup.rs)" },
  go: { command: "go", args: ["version"], install: "Go (https://go.dev/dl)" },
};

/** Fails with one message that names all tools that are missing. */
export async function requireTools(...names: readonly (keyof typeof tools)[]): Promise<void> {
  const needed = names.map((name) => tools[name]);
  const ran = await Promise.all(needed.map(({ command, args }) => execa(command, args, { reject: false })));
  const missing = needed.filter((_, i) => ran[i]!.exitCode !== 0).map((tool) => `${tool.command}: ${tool.install}`);
  if (missing.length > 0) throw new Error(`these are needed and missing; install\n  ${missing.join("\n  ")}`);
}

export async function buildDriver(): Promise<string> {
  const driver = join(work, "driver"), folder = join(bench, "driver");
  mkdirSync(work, { recursive: true });
  const sources = readdirSync(folder).filter((name) => name.endsWith(".c")).map((name) => join(folder, name));
  await execa(cc, [...cFlags, ...sources, "-ldl", "-pthread", "-o", driver]);
  return driver;
}

/** Builds what runs a command and says what it took (measure.c). */
export async function buildMeasure(): Promise<string> {
  const tool = join(work, "measure");
  mkdirSync(work, { recursive: true });
  await execa(cc, [...programFlags, join(bench, "measure.c"), "-o", tool]);
  return tool;
}

/** Builds a program of the language in C; gives the executable. */
export async function buildCProgram(name: string): Promise<string> {
  const program = join(work, "language", `${name}-C`);
  await execa(cc, [...programFlags, join(languageFolder, "c", `${name}.c`), "-lm", "-o", program]);
  return program;
}

/** Builds a program of the language with our compiler; gives the executable. */
export async function buildProgram(name: string): Promise<string> {
  const program = join(work, "language", `${name}-tsfalco`);
  await execa(process.execPath, [tsfalco, "compile", "--program", join(languageFolder, `${name}.ts`), "-o", program]);
  return program;
}

/** Builds a plugin in a language; gives the library. */
export async function buildPlugin(plugin: BenchPlugin, language: Language): Promise<string> {
  const library = join(work, `lib${plugin.name}-${language}.so`);
  return (await builders[language](plugin, library)) ?? library;
}

const builders: Record<Language, (plugin: BenchPlugin, library: string) => Promise<string | void>> = {
  async C({ name }, library) {
    const flags = [...cFlags, "-shared", "-pthread", "-Wl,-z,relro,-z,now"];
    await execa(cc, [...flags, join(bench, "c", `${name}.c`), "-o", library]);
  },
  async tsfalco({ source }, library) {
    await execa(process.execPath, [tsfalco, "compile", join(root, source), "--shared", "-o", library]);
  },
  /** Cargo names the library itself. */
  async Rust({ name }) {
    const target = join(work, "rust");
    const args = ["build", "--release", "--locked", "--package", name, "--target-dir", target];
    await execa("cargo", args, { cwd: join(bench, "rust") });
    return join(target, "release", `lib${name}.so`);
  },
  async Go({ name }, library) {
    const args = ["build", "-mod=readonly", "-trimpath", "-buildmode=c-shared", "-ldflags=-s -w", "-o", library, "."];
    await execa("go", args, { cwd: join(bench, "go", name) });
  },
};
