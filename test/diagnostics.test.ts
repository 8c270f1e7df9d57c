// Refusals: each case in test/diagnostics/<code>/ and each block of docs/errors/<code>.md gives exactly the diagnostics
// that it says, at its lines: `// error: TSF2004` at the end of the offending line, one code for each diagnostic there.
// Everything is checked in memory, in one program but for what would change the others (global declarations).
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { InMemoryFileSystemHost } from "ts-morph";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { catalogue } from "../compiler/src/diagnostics/catalogue/index.ts";
import { DiagnosticBag, placeOf } from "../compiler/src/diagnostics/diagnostic.ts";
import { checkProject } from "../compiler/src/frontend/check.ts";
import { tellAtImports } from "../compiler/src/frontend/package-faults.ts";
import { checkPluginContract } from "../compiler/src/frontend/plugin-contract.ts";
import { createProject } from "../compiler/src/frontend/project.ts";
import { errorTable } from "../scripts/docs/error-table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const filter = process.env["FILTER"] ?? "";
const codes = Object.keys(catalogue);

/** One program. */
interface Case {
  /** Its path in memory, which names it in test output too. */
  path: string;
  text: string;
  /** What lies beside it: the parts of its text that begin with `// file: name`, by their paths. */
  others: ReadonlyMap<string, string>;
}

function main(): void {
  const disk = loadDisk();
  const cases = [...fileCases(disk), ...pageCases(disk)].filter(({ path }) => path.includes(filter));
  const alone = cases.filter(({ text }) => /declare global|\/\/\/ *<reference/.test(text));
  const together = cases.filter(one => !alone.includes(one));
  const found = new Map([together, ...alone.map(one => [one])].flatMap(group => [...check(disk, group)]));
  for (const one of cases) {
    const lines = [one.text, ...one.others.values()].flatMap(expected).sort(byLine);
    test(one.path.slice(1), () => assert.equal(found.get(one.path), lines));
  }
  if (filter === "") testCompleteness(cases);
}

/** A disk in memory with the SDK, the cases and what lies beside them. */
function loadDisk(): InMemoryFileSystemHost {
  const disk = new InMemoryFileSystemHost();
  for (const [from, to] of [["sdk-types", "/sdk"], ["test/diagnostics", "/diagnostics"]] as const) {
    for (const file of readdirSync(join(root, from), { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || !/\.(tsx?|js|json)$/.test(file.name)) continue;
      const path = join(file.parentPath, file.name);
      disk.writeFileSync(to + path.slice(join(root, from).length), readFileSync(path, "utf8"));
    }
  }
  return disk;
}

function fileCases(disk: InMemoryFileSystemHost): Case[] {
  return disk.readDirSync("/diagnostics").flatMap(folder => disk.readDirSync(folder.name))
    .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map(({ name: path }) => written(path, disk.readFileSync(path), disk));
}

/** The `ts` blocks of the pages. */
function pageCases(disk: InMemoryFileSystemHost): Case[] {
  return codes.flatMap(code => {
    const blocks = [...pageText(code).matchAll(/^```ts( error)?\n(.*?)^```$/gms)];
    return blocks.map(([, error, block = ""], index) => {
      const name = /<\w+>.*<\/\w+>/.test(block) ? "main.tsx" : "main.ts";
      return written(`/docs/${code}/${index}${error === undefined ? "" : "-error"}/${name}`, block, disk);
    });
  });
}

/** Writes a program and what its text says lies beside it. */
function written(path: string, text: string, disk: InMemoryFileSystemHost): Case {
  const [main = "", ...parts] = text.split(/^(?=\/\/ file: )/m);
  const folder = path.slice(0, path.lastIndexOf("/"));
  const others = new Map(parts.map(part => [`${folder}/${/file: (\S+)/.exec(part)![1]}`, part]));
  for (const [place, content] of [[path, main] as const, ...others]) disk.writeFileSync(place, content);
  return { path, text: main, others };
}

function pageText(code: string): string {
  return readFileSync(join(root, "docs/errors", `${code}.md`), "utf8");
}

/** What is found in each of the files when they are checked as one program: "line code". */
function check(disk: InMemoryFileSystemHost, cases: readonly Case[]): Map<string, string[]> {
  const project = createProject({ entryFiles: cases.map(({ path }) => path), sdkRoot: "/sdk", fileSystem: disk });
  const bag = new DiagnosticBag();
  checkProject(project, bag, [checkPluginContract]);
  const found = new Map(cases.map(({ path }) => [path, [] as string[]]));
  const owners = new Map(cases.flatMap(({ path, others }) => [...others.keys()].map(file => [file, path])));
  for (const { code, span } of tellAtImports(bag.sorted(), project)) {
    const file = span?.file ?? "";
    const lines = found.get(owners.get(file) ?? file) ?? found.get(cases[0]?.path ?? "");
    lines?.push(span === undefined ? code : `${placeOf(span).line} ${code}`);
  }
  return new Map([...found].map(([path, lines]) => [path, lines.sort(byLine)]));
}

function expected(text: string): string[] {
  const lines = text.split("\n").flatMap((line, index) => {
    const [, at, list = ""] = /\berror(?: at (\d+))?: ((?:TSF?\d+ ?)+)$/.exec(line) ?? [];
    return list.split(" ").filter(code => code !== "").map(code => `${at ?? index + 1} ${code}`);
  });
  return lines;
}

function byLine(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : a > b ? 1 : 0);
}

function testCompleteness(cases: readonly Case[]): void {
  for (const code of codes) {
    test(`${code} is explained and shown`, () => {
      const page = pageText(code);
      assert.ok(page.startsWith(`# ${code}: `), "the page begins with its code and title");
      const isOfSource = /^TSF[123]/.test(code);
      assert.is(page.includes("```ts error\n"), isOfSource, "an error block for what source can trigger");
      assert.is(/^```ts\n/m.test(page), isOfSource, "a block that compiles for what source can trigger");
      if (/^TSF[12]/.test(code)) assert.ok(cases.some(({ path }) => path.startsWith(`/diagnostics/${code}/`)));
    });
  }
  test("the table of codes is up to date (npm run docs)", () => {
    for (const { path, text } of errorTable()) assert.is(readFileSync(join(root, path), "utf8"), text);
  });
  test("no case or page without a row", () => {
    const pages = readdirSync(join(root, "docs/errors")).filter(name => name.startsWith("TSF"));
    const known = new Set(codes);
    const names = [...readdirSync(join(root, "test/diagnostics")), ...pages.map(name => name.replace(".md", ""))];
    assert.equal(names.filter(name => !known.has(name)), []);
  });
}

main();
test.run();
