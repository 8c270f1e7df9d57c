// Before anything else is loaded: the code that V8 made of large modules (TypeScript, most of all) is taken from the
// cache folder, so that they are not compiled anew each time. Node has that built in from 22.8 on; for older ones the
// three large CommonJS modules are loaded here by hand.
//
// Invariant: a start without the cache, or with an unusable one, is only slower. V8 itself refuses code that another
// version or other flags made; a changed module has another key.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import nodeModule, { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { constants, Script } from "node:vm";
import { cacheFolder, hashOf, writeWhole } from "../driver/host.js";

interface ModuleInternals {
  enableCompileCache?(folder: string): unknown;
  wrap(code: string): string;
  prototype: { _compile(this: LoadedModule, code: string, file: string, ...rest: unknown[]): unknown };
}

interface LoadedModule {
  exports: unknown;
}

type ModuleFunction = (
  this: unknown, exports: unknown, require: NodeJS.Require, module: LoadedModule, file: string, folder: string,
) => unknown;

/** Smaller modules are compiled faster than their code is found. */
const leastLength = 100_000;
/** The commands that run long enough for their code to be worth keeping. */
const longCommands: readonly (string | undefined)[] = ["compile", "check", "run", "test", "inspect"];

const Module = nodeModule as unknown as ModuleInternals;
const folder = join(cacheFolder(), "code");

// A compiler run is short: at V8 11's own threshold, optimizing takes a third of all processor time and saves none.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=400000");
if (Module.enableCompileCache !== undefined) Module.enableCompileCache(folder);
else keepLargeModules();

function keepLargeModules(): void {
  const compile = Module.prototype._compile;
  const fresh: [file: string, script: Script][] = [];
  Module.prototype._compile = function (code, file, ...rest) {
    const isCommon = rest[0] === undefined || rest[0] === false || rest[0] === "commonjs";
    if (code.length < leastLength || !isCommon) return compile.call(this, code, file, ...rest);
    const script = new Script(Module.wrap(code), {
      filename: file, cachedData: keptCode(file), importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (script.cachedDataRejected !== false) fresh.push([file, script]);
    const run = script.runInThisContext() as ModuleFunction;
    return run.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
  process.on("exit", (status) => {
    if (status > 1 || !longCommands.includes(process.argv[2])) return;
    for (const [file, script] of fresh) keep(file, script.createCachedData());
  });
}

// The code that is kept of a file; undefined: none, or not what was written, which V8 would take and fail of.
function keptCode(file: string): Buffer | undefined {
  try {
    const kept = readFileSync(placeOf(file));
    const code = kept.subarray(sealLength);
    return kept.subarray(0, sealLength).equals(sealOf(file, code)) ? code : undefined;
  } catch {
    return undefined;
  }
}

function keep(file: string, code: Buffer): void {
  try {
    writeWhole(placeOf(file), Buffer.concat([sealOf(file, code), code]));
  } catch {
    // a full or read-only disk: the next start is as slow as this one
  }
}

function placeOf(file: string): string {
  return join(folder, hashOf(file, process.version, process.arch));
}

const sealLength = 32;

// A file of a package does not change without its time or size.
function sealOf(file: string, code: Buffer): Buffer {
  const { size, mtimeMs } = statSync(file);
  return createHash("sha256").update(`${file} ${size} ${mtimeMs}`).update(code).digest();
}
