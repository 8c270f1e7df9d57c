// The tests and pages that the rows of test/capabilities.ts name are there. Prints the rows with their tests.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { capabilities } from "./capabilities.js";
import type { Capability, Status } from "./support/capability.js";
import { root } from "./support/cases.js";

const rows = 223;

const texts = new Map<string, string>();

function textOf(path: string): string {
  let text = texts.get(path);
  if (text === undefined) texts.set(path, (text = readFileSync(join(root, path), "utf8")));
  return text;
}

/** The rows of which `look` finds something, with what it finds. */
function expectNone(look: (capability: Capability) => readonly string[]): void {
  assert.equal(capabilities.flatMap((each) => look(each).map((fault) => `${each.row}: ${fault}`)), []);
}

/** Why a test that is named is not there. */
function problemOf(named: string): string | undefined {
  const [path = "", ...rest] = named.split(": ");
  if (!existsSync(join(root, path))) return `no file ${path}`;
  const text = rest.join(": ");
  return textOf(path).includes(text) ? undefined : `\`${text}\` is not in ${path}`;
}

/** The anchors of a page's headings. */
function anchors(path: string): string[] {
  return [...textOf(path).matchAll(/^#+ (.*)$/gm)]
    .map(([, title = ""]) => title.toLowerCase().replaceAll(/[^\w\s-]/g, "").trim().replaceAll(" ", "-"));
}

test("every row is there, once, in order", () => {
  assert.equal(capabilities.map(({ row }) => row), Array.from({ length: rows }, (_, i) => i + 1));
});

test("every test that is named is there", () => {
  expectNone(({ tests }) => tests.flatMap((named) => problemOf(named) ?? []));
});

test("every page that is named is there, with its heading", () => {
  expectNone(({ docs }) => {
    return docs === undefined || leads(docs) ? [] : [`no ${docs}`];
  });
});

function leads(docs: string): boolean {
  const [path = "", anchor] = docs.split("#");
  return existsSync(join(root, path)) && (anchor === undefined || anchors(path).includes(anchor));
}

test("what is done has a test; what is not has a page and a reason", () => {
  expectNone(({ status, tests, docs, reason }) => {
    if (status === "done") return tests.length > 0 && reason === undefined ? [] : ["is done without a test"];
    return docs !== undefined && reason !== undefined ? [] : [`is ${status} and says not why`];
  });
});

/** `test/sdk/log/levels.ts` → `sdk/log/levels`, and titles without their file's usual beginning. */
function short(named: string): string {
  return named.replace(/^test\//, "").replace(/^(sdk\/\S+)\.ts$/, "$1").replace(/^docs\/errors\/(\w+)\.md$/, "$1")
    .replace(/\.test\.ts: /, ": ");
}

function list(): void {
  const counts = new Map<Status, number>();
  for (const { row, title, status, tests, reason } of capabilities) {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    const shown = [...(reason === undefined ? [] : [`(${reason})`]), ...tests.map(short)].join(" · ");
    console.log(`${String(row).padStart(3)} ${status.padEnd(8)} ${title} · ${shown}`);
  }
  console.log([...counts].map(([status, count]) => `${count} ${status}`).join(", "));
}

list();
test.run();
