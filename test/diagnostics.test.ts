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
import { checkProject, type ProjectCheck } from "../compiler/src/frontend/check.ts";
import { createProject } from "../compiler/src/frontend/project.ts";
import { errorTable } from "../scripts/docs/error-table.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const filter = process.env["FILTER"] ?? "";
const codes = Object.keys(catalogue);

/** One program text; other files that it imports lie beside it in memory. */
interface Case {
  /** Its path in memory, which names it in test output too. */
  path: string;
  text: string;
}

function main(): void {
  const disk = loadDisk();
  const all = [...fileCases(disk), ...pageCases(disk)].filter(({ path }) => path.includes(filter));
  const cases = all.filter(({ text }) => checkContract !== undefined || !text.includes(" error: TSF3"));
  const alone = cases.filter(({ text }) => /declare global|\/\/\/ *<reference/.test(text));
  const together = cases.filter(one => !alone.includes(one));
  const found = new Map([together, ...alone.map(one => [one])].flatMap(group => [...check(disk, group)]));
  for (const one of cases) {
    test(one.path.slice(1), () => assert.equal(found.get(one.path), expected(one.text)));
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
    .map(({ name: path }) => ({ path, text: disk.readFileSync(path) }));
}

/** The `ts` blocks of the pages; a block holds several files if lines say `// file: name`. */
function pageCases(disk: InMemoryFileSystemHost): Case[] {
  return codes.flatMap(code => {
    const blocks = [...pageText(code).matchAll(/^```ts( error)?\n(.*?)^```$/gms)];
    return blocks.map(([, error, block = ""], index) => {
      const folder = `/docs/${code}/${index}${error === undefined ? "" : "-error"}`;
      const [text = "", ...others] = block.split(/^(?=\/\/ file: )/m);
      for (const other of others) disk.writeFileSync(`${folder}/${/file: (\S+)/.exec(other)?.[1] ?? ""}`, other);
      const path = `${folder}/main.${/<\w+>.*<\/\w+>/.test(text) ? "tsx" : "ts"}`;
      disk.writeFileSync(path, text);
      return { path, text };
    });
  });
}

function pageText(code: string): string {
  return readFileSync(join(root, "docs/errors", `${code}.md`), "utf8");
}

/** What is found in each of the files when they are checked as one program: "line code". */
function check(disk: InMemoryFileSystemHost, cases: readonly Case[]): Map<string, string[]> {
  const project = createProject({ entryFiles: cases.map(({ path }) => path), sdkRoot: "/sdk", fileSystem: disk });
  const bag = new DiagnosticBag();
  checkProject(project, bag, checkContract === undefined ? [] : [checkContract]);
  const found = new Map(cases.map(({ path }) => [path, [] as string[]]));
  for (const { code, span } of bag.sorted()) {
    const lines = found.get(span?.file ?? "") ?? found.get(cases[0]?.path ?? "");
    lines?.push(span === undefined ? code : `${placeOf(span).line} ${code}`);
  }
  return new Map([...found].map(([path, lines]) => [path, lines.sort(byLine)]));
}

/** The plugin contract has a checker of its own; until it is there, its refusals are left out. */
const checkContract = await loadContract();

async function loadContract(): Promise<ProjectCheck | undefined> {
  const path = "../compiler/src/frontend/plugin-contract.ts";
  const found: { checkPluginContract?: ProjectCheck } = await import(path).catch(() => ({}));
  return found.checkPluginContract;
}

function expected(text: string): string[] {
  const lines = text.split("\n").flatMap((line, index) => {
    const [, at, list = ""] = /\berror(?: at (\d+))?: ((?:TSF?\d+ ?)+)$/.exec(line) ?? [];
    return list.split(" ").filter(code => code !== "").map(code => `${at ?? index + 1} ${code}`);
  });
  return lines.sort(byLine);
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
