// The two npm packages as their users get them: packed, installed into an empty folder outside the checkout, and used
// there: type-checking under TypeScript 6 and 7, compiling to all outputs, linking the archive, running in our host.
// Invariant: nothing in that folder leads back into the checkout, so a file that the packages lack is missed here.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { suite } from "uvu";
import * as assert from "uvu/assert";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tsfalco-packed-"));
const project = join(folder, "project");
const installed = join(project, "node_modules", "tsfalco");

interface Ran {
  code: number | undefined;
  stdout: string;
  stderr: string;
}

/** Runs a program in the project. The cache is a new one, so that nothing there has been compiled before. */
async function run(file: string, args: readonly string[], cwd = project): Promise<Ran> {
  const env = { ...cleanEnvironment(), TSFALCO_CACHE: join(folder, "cache"), NO_COLOR: "1" };
  const options = { cwd, env, extendEnv: false, reject: false, timeout: 300_000, stripFinalNewline: false } as const;
  const ended = await execa(file, args, options);
  return { code: ended.exitCode, stdout: ended.stdout ?? "", stderr: ended.stderr ?? ended.shortMessage };
}

// `npm test` tells its children about the checkout's package; an npm in another folder must not take it for its own.
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_package_|npm_lifecycle_|npm_config_(local_prefix|prefix|workspaces?)$|INIT_CWD$|TSFALCO_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}

async function must(file: string, args: readonly string[], cwd = project): Promise<string> {
  const { code, stdout, stderr } = await run(file, args, cwd);
  if (code !== 0) throw new Error(`${args.join(" ")}: exit code ${code}\n${stdout}${stderr}`);
  return stdout;
}

/** The npm that runs this test, or the one on the path. */
function npm(args: readonly string[], cwd: string): Promise<string> {
  const path = process.env["npm_execpath"];
  const isScript = path !== undefined && /\.[cm]?js$/.test(path);
  return must(isScript ? process.execPath : "npm", isScript ? [path, ...args] : args, cwd);
}

const command = join(project, "node_modules", ".bin", "tsfalco");
const tsfalco = (args: readonly string[]): Promise<string> => must(command, args);

interface Packed {
  name: string;
  filename: string;
  files: { path: string }[];
}

let packages: Packed[] = [];

/** The paths in one tarball. */
function filesOf(name: string): string[] {
  return packages.find((packed) => packed.name === name)!.files.map(({ path }) => path);
}

const tests = suite("packed install");

tests.before(async () => {
  mkdirSync(project);
  const output = await npm(["pack", "--json", "--pack-destination", folder, root, join(root, "sdk-types")], root);
  packages = JSON.parse(output.slice(output.indexOf("["))) as Packed[];
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const tarballs = packages.map(({ filename }) => join(folder, filename));
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error", ...tarballs], project);
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ extends: "@tsfalco/sdk/tsconfig.json" }));
  writeFileSync(join(project, "countdown.ts"), readFileSync(join(root, "sdk-types", "test", "program-1-source.ts")));
  writeFileSync(join(project, "hello.ts"), 'console.log("hello", [1, 2, 3].map((x) => x * 2));\n');
});

tests.after(() => rmSync(folder, { recursive: true, force: true }));

tests("the packages hold what is needed at run time, and nothing else", () => {
  const compiled = below("compiler/src", ".ts")
    .map((path) => path.replace("compiler/src", "compiler/dist").replace(/ts$/, "js"));
  const wanted = [
    ...compiled, ...below("compiler/prelude", ".ts"), ...below("c-runtime/src", ".c"), ...below("c-runtime/src", ".h"),
    ...below("c-runtime/include", ".h"), ...below("c-runtime/host", ".c"), ...below("c-runtime/host", ".h"),
    ...below("c-runtime/testing", ".c"), ...below("c-runtime/testing", ".h"),
    ...below("docs/errors", ".md"), "bin/tsfalco.js", "package.json", "README.md", "LICENSE",
  ];
  const files = filesOf("tsfalco");
  assert.equal(wanted.filter((path) => !files.includes(path)), [], "missing");
  const folders = /^(compiler\/(dist|prelude)|c-runtime\/(src|include|host|testing)|docs\/errors|bin)\//;
  const rest = files.filter((path) => !folders.test(path) && !wanted.includes(path) && path !== "NOTICE");
  assert.equal(rest, [], "not needed");
});

tests("the declaration package holds the declarations, and nothing else", () => {
  const others = ["tsconfig.json", "package.json", "README.md", "LICENSE", "NOTICE"].map((name) => `sdk-types/${name}`);
  const wanted = [...below("sdk-types", ".d.ts"), ...others];
  const files = filesOf("@tsfalco/sdk").map((path) => `sdk-types/${path}`);
  assert.equal(wanted.filter((path) => !files.includes(path)), [], "missing");
  assert.equal(files.filter((path) => !wanted.includes(path)), [], "not needed");
});

/** Files below a folder of the checkout, by their paths from the root. */
function below(path: string, extension: string): string[] {
  const names = readdirSync(join(root, path), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(extension) && !name.includes("node_modules"))
    .map((name) => `${path}/${name}`);
}

for (const [major, name] of [["6", "typescript"], ["7", "typescript7"]] as const) {
  tests(`a plugin type-checks under TypeScript ${major}`, async () => {
    const tsc = join(root, "node_modules", name, "bin", "tsc");
    assert.match(await must(process.execPath, [tsc, "--version"]), new RegExp(`^Version ${major}\\.`));
    assert.is(await must(process.execPath, [tsc, "-p", ".", "--pretty", "false"]), "");
  });
}

tests("check and explain", async () => {
  assert.is(await tsfalco(["check", "countdown.ts"]), "");
  assert.match(await tsfalco(["explain", "TSF1101"]), /^# TSF1101: /);
  writeFileSync(join(project, "wrong.ts"), "const n: number = \"x\";\nconsole.log(n == 1);\n");
  const { code, stderr } = await run(command, ["check", "wrong.ts", "--format", "plain"]);
  rmSync(join(project, "wrong.ts"));
  assert.is(code, 1);
  assert.match(stderr, /wrong\.ts\(1,7\): error TS2322/);
  assert.match(stderr, /wrong\.ts\(2,15\): error TSF1101/);
});

const threeEvents = [3, 2, 1].map((n) => `${n} countdown.left=${n} countdown.word[1]=${n}`)
  .map((rest, i) => `${i + 1} left ${rest}\n`).join("");

tests("compile --shared, then run and inspect the library", async () => {
  assert.is(await tsfalco(["compile", "countdown.ts", "--shared"]), "");
  const library = "./libcountdown.so";
  const fields = "countdown.left,countdown.word[1]";
  assert.is(await tsfalco(["run", library, "--config", '{"count":3}', "--fields", fields]), threeEvents);
  assert.match(await tsfalco(["inspect", library]), /^name +countdown$/m);
});

tests("run compiles a plugin itself", async () => {
  const output = await tsfalco(["run", "countdown.ts", "--config", '{"count":1}', "--json"]);
  assert.is(output, '{"num":1,"ts":null,"text":"left 1","fields":{}}\n');
});

tests("compile --static: the archive and its header make a program with an application's own header", async () => {
  assert.is(await tsfalco(["compile", "countdown.ts", "--static", "-o", "static/"]), "");
  const cmake = ["countdownConfig.cmake", "countdownConfigVersion.cmake"];
  const made = ["libcountdown.a", "libcountdown.h", "countdown.pc", ...cmake];
  assert.equal(made.filter((name) => !existsSync(join(project, "static", name))), []);
  writeFileSync(join(project, "application.c"), [
    '#define TSFALCO_PLUGIN_API_HEADER "falco/plugin_api.h"', '#include "libcountdown.h"', "#include <stdio.h>",
    "int main(void) { puts(countdown_plugin_api.get_name()); return 0; }", "",
  ].join("\n"));
  const folders = ["-Istatic", `-I${join(installed, "c-runtime", "include")}`];
  const cc = process.env["CC"] ?? "cc";
  await must(cc, [...folders, "application.c", "static/libcountdown.a", "-lm", "-o", "application"]);
  assert.is(await must(join(project, "application"), []), "countdown\n");
});

tests("compile --program", async () => {
  assert.is(await tsfalco(["compile", "hello.ts", "--program"]), "");
  assert.is(await must(join(project, "hello"), []), "hello [ 2, 4, 6 ]\n");
});

tests.run();
