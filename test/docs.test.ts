// The documentation says what is there: paths and links lead somewhere, programs are accepted, every diagnostic has its
// page, the command line's commands are those of the README, and what is generated is up to date.
// Pages of docs/errors and their programs are test/diagnostics.test.ts's; here only their links are looked at.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { InMemoryFileSystemHost } from "ts-morph";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { catalogue } from "../compiler/src/diagnostics/catalogue/index.ts";
import { DiagnosticBag, placeOf } from "../compiler/src/diagnostics/diagnostic.ts";
import { checkProject } from "../compiler/src/frontend/check.ts";
import { checkPluginContract } from "../compiler/src/frontend/plugin-contract.ts";
import { createProject } from "../compiler/src/frontend/project.ts";
import { parseModule } from "../compiler/src/ir/parse.ts";
import { verifyModule } from "../compiler/src/ir/verify.ts";
import { examplesIn } from "./support/examples.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function pagesBelow(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name)).sort();
}

/** All pages, by their path from the root. */
const pages = [
  "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "sdk-types/README.md",
  ...pagesBelow("docs"), ...pagesBelow("samples"),
];
const texts = new Map(pages.map((page) => [page, readFileSync(join(root, page), "utf8")]));

/** A page's text without its code blocks, line by line. */
function prose(page: string): string[] {
  let inBlock = false;
  return texts.get(page)!.split("\n").map((line) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) inBlock = !inBlock;
    return inBlock || isFence ? "" : line;
  });
}

/** Shows all faults at once, without a stack that would say nothing. */
function expectNone(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const error = new Error(`${faults.length} found:\n    ${faults.join("\n    ")}`);
  error.stack = "";
  throw error;
}

/** What `look` finds in the prose of all pages, with the place. */
function everywhere(look: (line: string, page: string) => string[]): string[] {
  return pages.flatMap((page) =>
    prose(page).flatMap((line, at) => look(line, page).map((fault) => `${page}:${at + 1}: ${fault}`)));
}

// ---- paths and links ----

const paths = suite("docs: paths and links");

/** What stands in backticks and begins like a path from the root. Parts in <>, #### and * stand for any name. */
const pathInBackticks = /`((?:compiler|c-runtime|sdk-types|test|docs|scripts|samples|bench|bin|\.ci)\/[^`\s]*)`/g;

paths("every path in backticks exists", () => {
  expectNone(everywhere((line) =>
    [...line.matchAll(pathInBackticks)].map((match) => match[1] ?? "").filter((path) => !pathExists(path))));
});

function pathExists(path: string): boolean {
  const placeholder = path.search(/[<*…{]|####/);
  const known = placeholder < 0 ? path : path.slice(0, path.lastIndexOf("/", placeholder) + 1);
  return existsSync(join(root, known));
}

const link = /\]\(([^()\s]+)\)/g;

paths("every link inside the documentation leads to a file, and to a heading that it has", () => {
  expectNone(everywhere((line, page) =>
    [...line.replaceAll(/`[^`]*`/g, "").matchAll(link)].map((match) => match[1] ?? "")
      .filter((target) => !/^https?:/.test(target) && !leads(page, target))));
});

function leads(page: string, target: string): boolean {
  const [path = "", anchor] = target.split("#");
  const file = path === "" ? page : relative(root, resolve(root, dirname(page), path));
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || headings(file).includes(anchor);
}

/** The anchors of a page: its headings in lower case, spaces as dashes, without signs. */
function headings(page: string): string[] {
  return prose(page).flatMap((line) => {
    const title = /^#+ (.*)$/.exec(line)?.[1];
    return title === undefined ? [] : [title.toLowerCase().replaceAll(/[^\w\s-]/g, "").trim().replaceAll(" ", "-")];
  });
}

paths("no page names a folder of somebody's machine", () => {
  const ours = /(^|[\s"'`(])\/(home|root|work|Users|tmp)\//;
  expectNone(pages.filter((page) => ours.test(texts.get(page)!)));
});

paths.run();

// ---- programs ----

const programs = suite("docs: programs");

interface Block {
  /** `docs/sdk/log.md:5` */
  place: string;
  kind: string;
  text: string;
}

function blocksOf(page: string): Block[] {
  const text = texts.get(page)!;
  return [...text.matchAll(/^```(\w+(?: error)?)\n(.*?)^```$/gms)].map((match) => {
    const line = text.slice(0, match.index).split("\n").length;
    return { place: `${page}:${line}`, kind: match[1] ?? "", text: match[2] ?? "" };
  });
}

/** Pages whose TypeScript is whole programs. */
const withPrograms = pages.filter((page) =>
  /^(README\.md|sdk-types\/README\.md|docs\/language\.md|docs\/sdk\/.*|samples\/.*)$/.test(page));

programs("every ts block is accepted by the compiler, every error block is not", () => {
  const blocks = withPrograms.flatMap(blocksOf).filter(({ kind }) => kind === "ts" || kind === "ts error");
  assert.ok(blocks.length > 10);
  const disk = diskWithSdk();
  const files = new Map(blocks.map((block, index) => [`/docs/${index}/main.ts`, block]));
  for (const [path, { text }] of files) {
    // as on pages of diagnostics, further files follow the first one
    const [first = "", ...others] = text.split(/^(?=\/\/ file: )/m);
    disk.writeFileSync(path, first);
    for (const other of others) disk.writeFileSync(join(dirname(path), /file: (\S+)/.exec(other)?.[1] ?? ""), other);
    for (const [name, program] of examplesIn(text)) disk.writeFileSync(join(dirname(path), name), program);
  }
  const project = createProject({ entryFiles: [...files.keys()], sdkRoot: "/sdk", fileSystem: disk });
  const bag = new DiagnosticBag();
  checkProject(project, bag, [checkPluginContract]);
  const found = new Map(blocks.map((block) => [block, [] as string[]]));
  for (const { code, span } of bag.sorted()) {
    const block = files.get(span?.file ?? "");
    if (block === undefined || span === undefined) assert.unreachable(`${code} has no place`);
    else found.get(block)!.push(`${block.place}: ${code} in its line ${placeOf(span).line}`);
  }
  expectNone(blocks.flatMap((block) => {
    const errors = found.get(block)!;
    if (block.kind === "ts") return errors;
    return errors.length > 0 ? [] : [`${block.place}: is marked as an error and has none`];
  }));
});

function diskWithSdk(): InMemoryFileSystemHost {
  const disk = new InMemoryFileSystemHost();
  const sdk = join(root, "sdk-types");
  for (const name of readdirSync(sdk, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts") || name.includes("node_modules")) continue;
    disk.writeFileSync(`/sdk/${name}`, readFileSync(join(sdk, name), "utf8"));
  }
  return disk;
}

programs("the README's first plugin is program 1 of the type tests", () => {
  const first = blocksOf("README.md").find(({ kind }) => kind === "ts")?.text ?? "";
  const program = readFileSync(join(root, "sdk-types", "test", "program-1-source.ts"), "utf8");
  assert.is(first, program.slice(program.indexOf("import ")));
});

programs("every ir block is a module that the verifier accepts", () => {
  for (const { place, text } of pages.flatMap(blocksOf).filter(({ kind }) => kind === "ir")) {
    const faults = verifyModule(parseModule(text));
    assert.equal(faults, [], place);
  }
});

programs.run();

// ---- completeness ----

const complete = suite("docs: completeness");

complete("each diagnostic has its page", () => {
  expectNone(Object.keys(catalogue).filter((code) => !texts.get(`docs/errors/${code}.md`)?.startsWith(`# ${code}: `)));
});

complete("the README lists every command of the command line, and no other", () => {
  const listed = [...texts.get("README.md")!.matchAll(/^\| `tsfalco (\w+)/gm)].map((match) => match[1]);
  const commands = readdirSync(join(root, "compiler", "src", "cli", "commands")).map((file) => basename(file, ".ts"));
  assert.equal(listed.sort(), commands.sort());
});

complete("decisions are numbered, each number once", () => {
  const numbers = pages.filter((page) => page.startsWith("docs/decisions/")).map((page) => basename(page).slice(0, 4));
  assert.ok(numbers.every((number) => /^\d{4}$/.test(number)));
  assert.is(new Set(numbers).size, numbers.length);
});

complete("what is generated is up to date (npm run docs)", async () => {
  const script = join(root, "scripts", "docs.ts");
  const ran = await execa(process.execPath, ["--import", "tsx", script, "--check"], { cwd: root, reject: false });
  assert.is(ran.stdout, "");
  assert.is(ran.exitCode, 0, ran.stderr);
});

complete.run();
