// Builds the driver and each plugin in each of its languages, with the options that a careful author takes: into
// build/bench, with dependencies as the lock files say. A tool that is missing is an error, never a skipped row.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import type { BenchPlugin } from "./rows.js";
import type { Language } from "./table.js";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const work = join(root, "build", "bench");
export const tsfalco = join(root, "bin", "tsfalco.js");

const bench = join(root, "bench");
const cc = process.env["CC"] ?? "cc";
/** As the compiler's own, so that both are made by the same rules. */
const cFlags = ["-std=c11", "-O2", "-g", "-fPIC", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror"];

/** Fails with one message that names all tools that are missing. */
export async function requireTools(): Promise<void> {
  const tools: readonly [command: string, args: string[], install: string][] = [
    [cc, ["--version"], "a C compiler (Debian: apt install gcc libc6-dev)"],
    ["cargo", ["--version"], "Rust with cargo (https://rustup.rs)"],
    ["go", ["version"], "Go (https://go.dev/dl)"],
  ];
  const ran = await Promise.all(tools.map(([command, args]) => execa(command, args, { reject: false })));
  const missing = tools.filter((_, i) => ran[i]!.exitCode !== 0).map(([command, , what]) => `${command}: ${what}`);
  if (missing.length > 0) throw new Error(`these are needed and missing; install\n  ${missing.join("\n  ")}`);
}

export async function buildDriver(): Promise<string> {
  const driver = join(work, "driver"), folder = join(bench, "driver");
  mkdirSync(work, { recursive: true });
  const sources = readdirSync(folder).filter((name) => name.endsWith(".c")).map((name) => join(folder, name));
  await execa(cc, [...cFlags, ...sources, "-ldl", "-pthread", "-o", driver]);
  return driver;
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
