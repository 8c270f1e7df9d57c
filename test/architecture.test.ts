// The layout of compiler/src and c-runtime/src holds: a folder imports only folders on floors below its own, never
// beside or above; there are no import circles (`import type` counts); and each outside library has its one place.
// docs/architecture.md draws the floors.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lookedUpNames } from "../compiler/src/ir/looked-up-names.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const compilerSource = join(root, "compiler", "src");
const runtimeSource = join(root, "c-runtime", "src");

/** Folders of compiler/src, with their floor. The longest prefix of a file's path names its folder. */
const floors: Readonly<Record<string, number>> = {
  support: 1,
  ir: 2,
  diagnostics: 2,
  frontend: 3,
  "frontend/builtins": 3,
  analysis: 3,
  lower: 4,
  passes: 4,
  "backend/c": 4,
  driver: 5,
  cli: 6,
};

/** Imports beside that are allowed: a part of the importing folder. */
const besideAllowed: readonly (readonly [from: string, to: string])[] = [["frontend", "frontend/builtins"]];

/** Which folders may import an outside module; node: is left off. `path` and the like may be imported anywhere. */
const placesOfModules: Readonly<Record<string, readonly string[]>> = {
  "ts-morph": ["frontend", "lower"],
  fs: ["driver", "cli"],
  "fs/promises": ["driver", "cli"],
  child_process: ["driver", "cli"],
  process: ["driver", "cli"],
  execa: ["driver", "cli"],
  picocolors: ["diagnostics/render.ts"],
};

/** The families of lower/ share what stands at its root (context, variables, properties, operators…), not each other. */
const isSharedInLower = (path: string): boolean => /^lower\/[^/]+\.ts$/.test(path);

interface Source {
  /** Path from compiler/src, with slashes. */
  path: string;
  folder: string;
  imports: string[];
  text: string;
}

function filesBelow(folder: string, extension: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.map((name) => name.replaceAll("\\", "/")).filter((name) => extension.test(name)).sort();
}

function folderOf(path: string): string {
  const known = Object.keys(floors).filter((folder) => path.startsWith(`${folder}/`));
  return known.sort((a, b) => b.length - a.length)[0] ?? "";
}

function readSources(): Source[] {
  return filesBelow(compilerSource, /\.ts$/).map((path) => {
    const text = readFileSync(join(compilerSource, path), "utf8");
    const imports = ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);
    return { path, folder: folderOf(path), imports, text };
  });
}

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));

/** The file of compiler/src that a relative import means. */
function target(source: Source, specifier: string): string {
  const path = relative(compilerSource, join(compilerSource, dirname(source.path), specifier));
  return path.replaceAll("\\", "/").replace(/\.js$/, ".ts");
}

function relativeImports(source: Source): string[] {
  return source.imports.filter((name) => name.startsWith(".")).map((name) => target(source, name));
}

/** Shows all faults at once; where the harness stands says nothing about them, so there is no stack. */
function expectNone(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const error = new Error(`${faults.length} found:\n    ${faults.join("\n    ")}`);
  error.stack = "";
  throw error;
}

const layout = suite("architecture: compiler/src");

layout("every file lies in a folder with a floor", () => {
  assert.ok(sources.length > 0, "compiler/src is empty");
  expectNone(sources.filter((source) => source.folder === "").map((source) => source.path));
});

layout("every relative import names a file of compiler/src, with .js", () => {
  const faults = sources.flatMap((source) =>
    relativeImports(source).filter((path) => !byPath.has(path)).map((path) => `${source.path} imports ${path}`));
  expectNone(faults);
});

layout("a folder imports only folders below its floor", () => {
  const faults: string[] = [];
  for (const source of sources) {
    for (const path of relativeImports(source)) {
      const to = folderOf(path);
      if (to === source.folder || besideAllowed.some(([a, b]) => a === source.folder && b === to)) continue;
      const own = floors[source.folder] ?? 0;
      const other = floors[to] ?? Infinity;
      if (other >= own) faults.push(`${source.path} (floor ${own}) imports ${path} (floor ${other})`);
    }
  }
  expectNone(faults);
});

layout("passes, analysis and backend know nothing of TypeScript", () => {
  const faults = sources
    .filter((source) => ["passes", "analysis", "backend/c"].includes(source.folder))
    .flatMap((source) =>
      relativeImports(source)
        .filter((path) => path.startsWith("frontend/"))
        .map((path) => `${source.path} imports ${path}`));
  expectNone(faults);
});

layout("families of lower/ do not import each other", () => {
  const faults = sources
    .filter((source) => source.folder === "lower" && !isSharedInLower(source.path))
    .flatMap((source) =>
      relativeImports(source)
        .filter((path) => path.startsWith("lower/") && !isSharedInLower(path))
        .map((path) => `${source.path} imports ${path}`));
  expectNone(faults);
});

layout("outside modules are imported in their places only", () => {
  const faults: string[] = [];
  for (const source of sources) {
    for (const name of source.imports.filter((each) => !each.startsWith("."))) {
      const module = name.replace(/^node:/, "");
      const places = placesOfModules[module];
      if (places !== undefined && !isIn(source, places)) faults.push(`${source.path} imports ${name}`);
      if (module === "typescript") faults.push(`${source.path} imports ${name}: use the ts of ts-morph`);
    }
  }
  expectNone(faults);
});

function isIn(source: Source, places: readonly string[]): boolean {
  return places.some((place) => source.path === place || source.path.startsWith(`${place}/`));
}

layout("the global `process` is used in driver/ and cli/ only", () => {
  const faults = sources
    .filter((source) => !isIn(source, ["driver", "cli"]) && usesProcess(source))
    .map((source) => source.path);
  expectNone(faults);
});

function usesProcess(source: Source): boolean {
  if (!source.text.includes("process")) return false;
  const visit = (node: ts.Node): boolean => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "process") {
      return true;
    }
    return ts.forEachChild(node, visit) ?? false;
  };
  return visit(ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest));
}

layout("there are no import circles", () => {
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) faults.push([...trail.slice(seen), path].join(" → "));
    if (seen >= 0 || done.has(path)) return;
    const source = byPath.get(path);
    for (const next of source === undefined ? [] : relativeImports(source)) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const source of sources) visit(source.path, []);
  expectNone(faults);
});

layout.run();

const runtime = suite("architecture: c-runtime/src");
const runtimeFloors = ["core", "types", "lib", "json", "falco"];
const falcoFloor = runtimeFloors.indexOf("falco");
const runtimeFiles = filesBelow(runtimeSource, /\.[ch]$/);

/** The one header of falco/ that its other files may include: the plugin instance that all capabilities hang on. */
const sharedInFalco = "falco/plugin.h";

/** A capability that has a folder of its own: its files belong together. */
function shareFolder(path: string, other: string): boolean {
  return dirname(path) !== "falco" && dirname(path) === dirname(other);
}

/** What a file includes by quotes, or by angles with a folder; `<time.h>` is the system's, whatever falco/ holds. */
function includesOf(path: string): string[] {
  const text = readFileSync(join(runtimeSource, path), "utf8");
  const found = text.matchAll(/^\s*#\s*include\s+(?:"([^"]+)"|<([^>]+\/[^>]+)>)/gm);
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

/** The file of c-runtime/src that an include means, if it means one. */
function included(path: string, name: string): string | undefined {
  const beside = relative(runtimeSource, join(runtimeSource, dirname(path), name)).replaceAll("\\", "/");
  if (runtimeFiles.includes(beside)) return beside;
  return runtimeFiles.find((file) => file === name) ?? runtimeFiles.find((file) => basename(file) === name);
}

runtime("every file lies in a floor's folder", () => {
  expectNone(runtimeFiles.filter((path) => !runtimeFloors.includes(path.split("/")[0] ?? "")));
});

runtime("core ← types ← lib ← json ← falco, and no falco file includes another capability's header", () => {
  const faults: string[] = [];
  for (const path of runtimeFiles) {
    for (const name of includesOf(path)) {
      const other = included(path, name);
      if (other === undefined) continue;
      const own = runtimeFloors.indexOf(path.split("/")[0] ?? "");
      const floor = runtimeFloors.indexOf(other.split("/")[0] ?? "");
      const pair = path.replace(/\.[ch]$/, "") === other.replace(/\.[ch]$/, "");
      const beside = floor === falcoFloor && own === falcoFloor && !pair && other !== sharedInFalco && !shareFolder(path, other);
      if (floor > own || beside) faults.push(`${path} includes ${other}`);
    }
  }
  expectNone(faults);
});

runtime("nothing includes a .c file", () => {
  const faults = runtimeFiles.flatMap((path) =>
    includesOf(path).filter((name) => name.endsWith(".c")).map((name) => `${path} includes ${name}`));
  expectNone(faults);
});

runtime("the compiler knows every word by which the runtime may look for a member", () => {
  const spelt = /(?:TSF_STATIC_STRING(?:_INDEXED)?\(\s*|\batom\(isolate, )"([A-Za-z_]\w*)"/g;
  const words = runtimeFiles.flatMap((path) =>
    [...readFileSync(join(runtimeSource, path), "utf8").matchAll(spelt)].map((match) => match[1]!));
  assert.ok(words.length > 10);
  assert.equal([...new Set(words)].sort(), [...lookedUpNames].sort(), "update compiler/src/ir/looked-up-names.ts");
});

// analysis/fields.ts must know of all that writes fields of a class: the rows that do say so (writesKey), the names of
// table columns are told to it, and the others write to errors, literals and objects that they have just made.
const writersOfObjects = [
  "falco/event/parameters.c", "falco/plugin.c", "falco/tables/row.c", "falco/tables/table.c", "falco/tables/tables.c",
  "json/decode.c", "json/pending.c", "types/error.c", "types/extras.c", "types/own_keys.c",
  "types/property.c", "types/spread.c",
];

runtime("only these files write properties of objects", () => {
  const writes = /\btsf_object_set(?:_key)?\(|\btsf_slots\([^)]*\)\[[^\]]*\] = |\btsf_store\([^;]*tsf_slots\(/;
  const found = runtimeFiles.filter((path) => path.endsWith(".c") && writes.test(readFileSync(join(runtimeSource, path), "utf8")));
  assert.equal(found, writersOfObjects);
});

runtime.run();
