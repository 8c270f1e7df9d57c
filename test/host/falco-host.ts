// Sets up what plugins are loaded by in tests: libsinsp and sysdig from Debian packages (setup-host.sh, cached outside
// the checkout), our C++ host (host.cpp), our own small host (c-runtime/host), and libraries of the hand-written test
// plugin (c-runtime/test/falco_plugin_test.c). Everything lies in build/ and is made anew only when a source changed.
// Invariant: a host that cannot be set up is an error, never a skipped test.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const captures = join(root, "test", "host", "captures");
const runtime = join(root, "c-runtime");
const build = join(root, "build");

export interface Ran {
  code: number | undefined;
  signal: string | undefined;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end, whatever the end. */
export async function run(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const ended = await execa(file, args, { reject: false, env, cwd: root, timeout: 120_000, stripFinalNewline: false });
  if (ended.exitCode === undefined && ended.signal === undefined) throw new Error(`${file}: ${ended.shortMessage}`);
  return { code: ended.exitCode, signal: ended.signal, stdout: ended.stdout, stderr: ended.stderr };
}

/** The same, but it has to end well. */
async function must(file: string, args: readonly string[]): Promise<void> {
  const ended = await run(file, args);
  if (ended.code !== 0) throw new Error(`${basename(file)} ${args.join(" ")}\n${ended.stdout}${ended.stderr}`);
}

export interface RealHost {
  /** sysdig, with libsinsp of plugin API 3.12. */
  sysdig: string;
  /** Compiles and links a C++ program against libsinsp. */
  compiler: string;
  /** Folder that holds plugin/plugin_api.h. */
  include: string;
}

let realHost: Promise<RealHost> | undefined;

/** Unpacks libsinsp and sysdig below build/falco-host, once. */
export function setUpRealHost(): Promise<RealHost> {
  realHost ??= (async () => {
    const folder = join(build, "falco-host");
    await must(join(root, "test", "host", "setup-host.sh"), [folder]);
    const host = { sysdig: join(folder, "bin", "sysdig"), compiler: join(folder, "bin", "host-c++"), include: join(folder, "include") };
    if (!existsSync(host.sysdig)) throw new Error("the packages have no sysdig");
    return host;
  })();
  return realHost;
}

/** The file of that name in build/host-tests, made by `make` when `sources` or `flags` changed. */
async function cached(name: string, flags: string, sources: string[], make: (output: string) => Promise<void>): Promise<string> {
  const folder = join(build, "host-tests");
  mkdirSync(folder, { recursive: true });
  const hash = createHash("sha256").update(flags);
  for (const source of sources) hash.update(source).update(readFileSync(source));
  const output = join(folder, name), stamp = `${output}.stamp`, wanted = hash.digest("hex");
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return output;
  const temporary = join(folder, `.${process.pid}-${name}`);
  await make(temporary);
  renameSync(temporary, output);
  writeFileSync(stamp, wanted);
  return output;
}

function files(folder: string, extension: RegExp): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => extension.test(name)).sort().map((name) => join(folder, name));
}

/** Our C++ host on libsinsp, linked with `objects` (archives of plugins and a table of their structs). */
export async function cxxHost(name = "cxx-host", objects: string[] = []): Promise<string> {
  const host = await setUpRealHost();
  const source = join(root, "test", "host", "host.cpp");
  return cached(name, host.include, [source, ...objects], (output) =>
    must(host.compiler, ["-O0", source, ...objects, "-o", output]));
}

/** A program that prints libscap's event table (event-table.cpp). */
export async function eventTableProgram(): Promise<string> {
  const host = await setUpRealHost();
  const source = join(root, "test", "host", "event-table.cpp");
  return cached("event-table", host.include, [source], (output) => must(host.compiler, ["-O0", source, "-o", output]));
}

export interface CFlags {
  /** Part of the file's name. */
  name: string;
  flags: string[];
}

export const plain: CFlags = { name: "plain", flags: ["-O1", "-g"] };
export const sanitized: CFlags = {
  name: "sanitized",
  flags: ["-O1", "-g", "-DTSF_ASSERTIONS", "-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-fno-omit-frame-pointer"],
};
const strict = ["-std=gnu11", "-Wall", "-Wextra", "-Werror"];

/** Our own small host; with `objects`, one that drives a struct in them: give -DTSFALCO_HOST_STATIC=symbol as a flag. */
export function smallHost(how: CFlags, objects: string[] = []): Promise<string> {
  const sources = [...files(join(runtime, "host"), /\.c$/),
    ...["src/core/arena.c", "src/lib/json_tree.c", "src/lib/address_text.c"].map((file) => join(runtime, file))];
  const headers = [...files(join(runtime, "include"), /\.h$/), ...files(join(runtime, "host"), /\.h$/)];
  return cached(`small-host-${how.name}`, how.flags.join(" "), [...sources, ...headers, ...objects], (output) =>
    must("cc", [...strict, ...how.flags, ...sources, ...objects, "-lm", "-ldl", "-o", output]));
}

/** The runtime as one archive, without main(). */
export function runtimeArchive(how: CFlags): Promise<string> {
  const sources = files(join(runtime, "src"), /\.[ch]$/).concat(files(join(runtime, "include"), /\.h$/));
  return cached(`runtime-${how.name}.a`, how.flags.join(" "), sources, async (output) => {
    const folder = `${output}.objects`;
    mkdirSync(folder, { recursive: true });
    const units = sources.filter((file) => file.endsWith(".c") && !file.endsWith("program.c"));
    const objects = units.map((unit, i) => join(folder, `${i}-${basename(unit)}.o`));
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let i = next++; i < units.length; i = next++)
        await must("cc", [...strict, ...how.flags, "-fPIC", "-fvisibility=hidden", "-c", units[i] ?? "", "-o", objects[i] ?? ""]);
    };
    await Promise.all([worker(), worker()]);
    await must("ar", ["rcs", output, ...objects]);
  });
}

const testPlugin = join(runtime, "test", "falco_plugin_test.c");

/** The hand-written plugin as a shared library, as the compiler would link it. */
export async function testLibrary(how: CFlags, defines: string[] = []): Promise<string> {
  const archive = await runtimeArchive(how);
  const name = `libtest${defines.join("").replace(/\W+/g, "_")}-${how.name}.so`;
  return cached(name, [...how.flags, ...defines].join(" "), [testPlugin, archive], (output) =>
    must("cc", [...strict, ...how.flags, ...defines, "-fPIC", "-fvisibility=hidden", "-shared", "-Wl,-z,relro,-z,now",
      ...(how === plain ? ["-Wl,-z,defs"] : []), testPlugin, archive, "-lm", "-o", output]));
}

/** One object with several plugins as plugin_api structs; nothing else of it is visible. */
export async function staticPlugins(name: string, plugins: { name: string; id: number; symbol: string }[]): Promise<string> {
  const archive = await runtimeArchive(plain);
  return cached(`${name}.o`, JSON.stringify(plugins), [testPlugin, archive], async (output) => {
    const objects: string[] = [];
    for (const plugin of plugins) {
      const object = `${output}.${plugin.name}.o`;
      const defines = [`-DTEST_STATIC=${plugin.symbol}`, `-DTEST_NAME="${plugin.name}"`, `-DTEST_ID=${plugin.id}`];
      await must("cc", [...strict, ...plain.flags, ...defines, "-fPIC", "-fvisibility=hidden", "-c", testPlugin, "-o", object]);
      objects.push(object);
    }
    await must("ld", ["-r", ...objects, "--whole-archive", archive, "-o", output]);
    await must("objcopy", plugins.map((plugin) => `--keep-global-symbol=${plugin.symbol}`).concat(output));
  });
}

/** A C++ file with the table that host.cpp looks for. */
export async function staticTable(name: string, symbols: string[]): Promise<string> {
  const lines = [
    "// The plugins that are linked in. Generated by falco-host.ts.",
    "#include <plugin/plugin_api.h>",
    'extern "C" {',
    ...symbols.map((symbol) => `extern const plugin_api ${symbol};`),
    `extern const plugin_api* const host_static_plugins[] = {${symbols.map((symbol) => `&${symbol}, `).join("")}nullptr};`,
    "}",
    "",
  ];
  mkdirSync(join(build, "host-tests"), { recursive: true });
  const file = join(build, "host-tests", `${name}.cpp`);
  const text = lines.join("\n");
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  return file;
}
