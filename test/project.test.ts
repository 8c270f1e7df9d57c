// The front end's project: which files and options it takes, in memory and on the real disk.
import { fileURLToPath } from "node:url";
import { InMemoryFileSystemHost } from "ts-morph";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { DiagnosticBag } from "../compiler/src/diagnostics/diagnostic.ts";
import { checkProject } from "../compiler/src/frontend/check.ts";
import { createProject } from "../compiler/src/frontend/project.ts";

const sdkRoot = fileURLToPath(new URL("../sdk-types", import.meta.url));

/** The names of the source files and the codes found, for files in memory beside a tiny library. */
function check(files: Record<string, string>, tsconfig?: string): { files: string[]; codes: string[] } {
  const disk = new InMemoryFileSystemHost();
  disk.writeFileSync("/sdk/index.d.ts", "export declare function plugin(): void;");
  disk.writeFileSync("/sdk/lib/es-subset.d.ts", tinyLibrary);
  for (const [name, text] of Object.entries(files)) disk.writeFileSync(`/src/${name}`, text);
  const fileSystem = disk;
  const project = createProject({ entryFiles: ["/src/main.ts"], sdkRoot: "/sdk", fileSystem, tsconfig });
  const bag = new DiagnosticBag();
  checkProject(project, bag);
  return { files: project.sourceFiles.map(file => file.fileName).sort(), codes: bag.sorted().map(({ code }) => code) };
}

const tinyLibrary = `
  interface Array<T> { length: number; [index: number]: T }
  interface Boolean {} interface Function {} interface CallableFunction {} interface NewableFunction {}
  interface IArguments {} interface Number {} interface Object {} interface RegExp {} interface String {}
  interface ReadonlyArray<T> { readonly length: number }
`;

test("imports: with .js, with .ts, without, a folder's index, the SDK", () => {
  const found = check({
    "main.ts": `import { a } from "./a.js"; import { b } from "./b"; import { c } from "./c.ts"; import "./d/index.js";
      import { plugin } from "@tsfalco/sdk"; export const all = [a, b, c, plugin];`,
    "a.ts": "export const a = 1;",
    "b.ts": "export const b = 2;",
    "c.ts": "export const c = 3;",
    "d/index.ts": "export const d = 4;",
    "unused.ts": "export const wrong: number = '';",
  });
  assert.equal(found.codes, []);
  assert.equal(found.files, ["/src/a.ts", "/src/b.ts", "/src/c.ts", "/src/d/index.ts", "/src/main.ts"]);
});

test("a file without import and export has its names for itself", () => {
  const text = "const name = ''; name;";
  const found = check({ "main.ts": "import './other.js'; const name = 1; name;", "other.ts": text });
  assert.equal(found.codes, []);
});

test("strictness is forced, whatever tsconfig.json says", () => {
  const tsconfig = `{ "compilerOptions": { "strict": false, "noUncheckedIndexedAccess": false, "lib": ["dom"],
    "allowJs": true, "target": "es5", "types": ["node"], "experimentalDecorators": true }, "include": ["nowhere"] }`;
  const text = "const list: number[] = []; export const n: number = list[0]; export const m: number = undefined;";
  assert.equal(check({ "main.ts": text, "tsconfig.json": tsconfig }, "/src/tsconfig.json").codes, ["TS2322", "TS2322"]);
});

test("paths and stricter checks are taken from tsconfig.json and what it extends", () => {
  const found = check({
    "main.ts": "import { a } from '#lib/a'; function f(unused: number): void {} f(a);",
    "lib/a.ts": "export const a = 1;",
    "base.json": `{ "compilerOptions": { "noUnusedParameters": true } }`,
    "tsconfig.json": `{ "extends": "./base.json", "compilerOptions": { "paths": { "#lib/*": ["./lib/*"] } } }`,
  }, "/src/tsconfig.json");
  assert.equal(found.codes, ["TS6133"]);
});

test("baseUrl, which TypeScript 6 calls deprecated, still works", () => {
  const tsconfig = `{ "compilerOptions": { "baseUrl": ".", "paths": { "x": ["lib/a"] } } }`;
  const files = { "main.ts": "import { a } from 'x'; export const b = a;", "lib/a.ts": "export const a = 1;" };
  assert.equal(check({ ...files, "tsconfig.json": tsconfig }, "/src/tsconfig.json").codes, []);
});

test("text that does not parse gives its own errors only", () => {
  assert.equal(check({ "main.ts": "export const a: any = (1;\nexport const b = 010;" }).codes, ["TS1005", "TS1121"]);
  assert.equal(check({ "main.ts": "export const b = 010;" }).codes, ["TS1121"]);
});

test("a tsconfig.json that does not parse, or is not there", () => {
  assert.equal(check({ "main.ts": "export {};", "tsconfig.json": "{ compilerOptions" }, "/src/tsconfig.json").codes, [
    "TS1005",
  ]);
  assert.equal(check({ "main.ts": "export {};" }, "/src/tsconfig.json").codes, ["TSF5012"]);
});

test("a module that is not there", () => {
  assert.equal(check({ "main.ts": "import { a } from './nowhere.js'; export const b = a;" }).codes, ["TS2307"]);
});

test("the real library is enough for TypeScript", () => {
  const project = createProject({ entryFiles: [], sdkRoot });
  assert.equal(project.diagnostics.map(({ messageText }) => messageText), []);
});

test.run();
