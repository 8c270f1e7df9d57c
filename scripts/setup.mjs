// Sets up a checkout before `npm start`, `npm test` and `npm run bench`: installs the dependencies if they are missing
// or older than the lockfile, with --oracle also what the tests need (the pinned Node 24, packages of npm), then builds
// the compiler.
// Plain Node without dependencies, since it runs before there are any. One line per step, one clear line per error.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

function say(text) {
  process.stdout.write(`setup: ${text}\n`);
}

function fail(text, output = "") {
  if (output.trim() !== "") process.stderr.write(`${output.trimEnd()}\n`);
  process.stderr.write(`setup: error: ${text}\n`);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or newer is needed, this is ${process.version}`);
}

/** Runs npm, by the path of the npm that started this script where there is one. */
function npm(args, cwd) {
  const path = process.env.npm_execpath;
  const [command, first] = path !== undefined && /\.[cm]?js$/.test(path) ? [process.execPath, [path]] : ["npm", []];
  return spawnSync(command, [...first, ...args], { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

/** `npm ci` in a folder, unless the lockfile is the one that was installed last. */
function install(folder, what) {
  const cwd = join(root, folder);
  const lockfile = join(cwd, "package-lock.json");
  if (!existsSync(lockfile)) fail(`${join(folder, "package-lock.json")} is missing`);
  const wanted = createHash("sha256").update(readFileSync(lockfile)).digest("hex");
  const stamp = join(cwd, "node_modules", ".tsfalco-stamp");
  if (existsSync(stamp) && readFileSync(stamp, "utf8").trim() === wanted) return say(`${what}: up to date`);
  if (!existsSync(stamp) && installedByHand(cwd, lockfile)) {
    writeFileSync(stamp, `${wanted}\n`);
    return say(`${what}: up to date`);
  }
  say(`${what}: installing (npm ci)`);
  const result = npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], cwd);
  if (result.error !== undefined) fail(`npm cannot be started: ${result.error.message}`);
  if (result.status !== 0) fail(`npm ci failed in ${folder === "." ? "the checkout" : folder}`, result.stderr);
  writeFileSync(stamp, `${wanted}\n`);
}

/** npm notes in node_modules what it has installed: newer than the lockfile means installed from it. */
function installedByHand(cwd, lockfile) {
  const note = join(cwd, "node_modules", ".package-lock.json");
  return existsSync(note) && statSync(note).mtimeMs >= statSync(lockfile).mtimeMs;
}

function build() {
  const started = Date.now();
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const result = spawnSync(process.execPath, [tsc, "-b", "compiler"], { cwd: root, encoding: "utf8" });
  if (result.error !== undefined) fail(`tsc cannot be started: ${result.error.message}`);
  if (result.status !== 0) fail("the compiler does not build (tsc -b compiler)", result.stdout + result.stderr);
  say(`compiler: built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

requireNode();
install(".", "dependencies");
if (process.argv.includes("--oracle")) {
  install(join("test", "oracle"), "Node 24 for the tests");
  install(join("test", "packages"), "packages of npm for the tests");
}
build();
