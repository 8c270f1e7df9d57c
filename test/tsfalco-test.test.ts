// `tsfalco test`: what its tests can do with plugins (the folder tsfalco-test, each capability once, plainly and under
// sanitizers), how it reports, and what becomes of tests that fail, hang or take their program down. The programs of
// docs/sdk/testing.md run here, too.
import { spawn } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "./support/cases.js";
import { examplesIn } from "./support/examples.js";
import { type Ended, runProgram } from "./support/process.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-test-"));
const tsfalco = join(root, "bin", "tsfalco.js");
const fixtures = join(root, "test", "tsfalco-test");

/** A folder with these files, by their paths in it. */
function project(name: string, files: Record<string, string>): string {
  const path = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  return path;
}

function run(cwd: string, args: string[] = [], env: Record<string, string> = {}): Promise<Ended> {
  const all = { ...process.env, NO_COLOR: "1", ...env };
  return runProgram(process.execPath, [tsfalco, "test", ...args], { cwd, env: all, timeout: 600_000 });
}

const shown = (ended: Ended): string => `${ended.stdout.toString("utf8")}${ended.stderr}`;
/** What it printed to stdout, without times. */
const report = (ended: Ended): string => ended.stdout.toString("utf8").replaceAll(/ \(\d+ ms\)/g, "");

const hello = `import { field, log, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";

@plugin({ name: "hello", version: "0.1.0", description: "Says hello", contact: "https://example.org" })
@source<string>({ id: 999, name: "hello" })
export class Hello {
  constructor() { log.notice("begins"); }
  *open(params: string): Events<string> { for (;;) if (params !== "spin") yield "hello"; }
  @field("hello.length") length(e: PluginEvent<string>): number { return e.data.length; }
}
`;
const imports = `import { test } from "@tsfalco/sdk/test";\nimport { Hello } from "./hello.js";\n`;

// ---- capabilities ----

const capabilities = suite("capabilities");
const all = ["journal-tests.ts", "replay-tests.ts", "state-tests.ts"].map((name) => join(fixtures, name));

capabilities("each once", async () => {
  const ended = await run(fixtures, all);
  assert.is(ended.code, 0, shown(ended));
  assert.match(report(ended), /\n25 passed, 0 failed\n$/);
});

capabilities("each once, under sanitizers, with a collection at every allocation", async () => {
  const ended = await run(fixtures, ["--sanitize", "address,undefined", "-O1", ...all], { TSF_GC_STRESS: "1" });
  assert.is(ended.code, 0, shown(ended));
  assert.match(report(ended), /\n25 passed, 0 failed\n$/);
});

capabilities("the programs of the documentation", async () => {
  const page = readFileSync(join(root, "docs", "sdk", "testing.md"), "utf8");
  const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text]) => text!);
  assert.ok(blocks.length >= 7);
  const files = blocks.flatMap((block, i) => {
    const [text = "", ...others] = block.split(/^(?=\/\/ file: )/m);
    const named = others.map((other) => [/file: (\S+)/.exec(other)![1]!, other] as const);
    return [[`${i}.test.ts`, text] as const, ...named, ...examplesIn(text)];
  });
  const ended = await run(project("docs", Object.fromEntries(files)));
  assert.is(ended.code, 0, shown(ended));
});

capabilities.run();

// ---- reports ----

const reports = suite("reports");

const mixed = project("mixed", {
  "hello.ts": hello,
  "mixed.test.ts": `${imports}
test("passes", (t) => t.equal(t.plugin(Hello).event("abc").field("hello.length"), 3n));

test("fails", (t) => {
  const plugin = t.plugin(Hello);
  check(plugin.event("abc").field("hello.length"));

  function check(length: unknown): void {
    console.log("looking");
    t.equal<unknown>([length], [4n], "lengths");
  }
});

test("throws # a TypeError", () => { throw new TypeError("not\\nthis"); });
test.skip("later", () => {});
`,
});

reports("plain: the place, the values, what the plugin logged", async () => {
  const ended = await run(mixed);
  assert.is(ended.code, 1, shown(ended));
  assert.is(report(ended), `mixed.test.ts
  ✓ passes
looking
  ✗ fails
      mixed.test.ts:12:5
      lengths at [0]
        expected: 4n
          actual: 3n
      [notice] begins
  ✗ throws # a TypeError
      mixed.test.ts:16:38
      TypeError: not
      this
  - later (skipped)

1 passed, 2 failed, 1 skipped
`);
});

reports("TAP 14", async () => {
  const ended = await run(mixed, ["--tap"]);
  assert.is(ended.code, 1, shown(ended));
  assert.is(ended.stdout.toString("utf8"), `TAP version 14
ok 1 - mixed.test.ts: passes
# looking
not ok 2 - mixed.test.ts: fails
  ---
  message: "lengths at [0]\\n  expected: 4n\\n    actual: 3n"
  severity: fail
  at: "mixed.test.ts:12:5"
  logs:
    - "[notice] begins"
  ...
not ok 3 - mixed.test.ts: throws \\# a TypeError
  ---
  message: "TypeError: not\\nthis"
  severity: fail
  at: "mixed.test.ts:16:38"
  ...
ok 4 - mixed.test.ts: later # SKIP
1..4
`);
});

reports("--filter takes tests whose name contains the text", async () => {
  const ended = await run(mixed, ["--filter", "pass"]);
  assert.is(ended.code, 0, shown(ended));
  assert.is(report(ended), "mixed.test.ts\n  ✓ passes\n\n1 passed, 0 failed\n");
  const none = await run(mixed, ["--filter", "nothing"]);
  assert.is(none.code, 1);
  assert.match(none.stderr, "the filter selects no test");
});

reports("a file that cannot be compiled does not keep others from running", async () => {
  const path = project("broken", {
    "hello.ts": hello, "a.test.ts": `${imports}class Other {}\ntest("a", (t) => { t.plugin(Other); new Hello(); });\n`,
    "below/b.test.ts": `import { test } from "@tsfalco/sdk/test";\ntest("b", (t) => t.ok(true));\n`,
    "node_modules/c.test.ts": "not even TypeScript",
  });
  const ended = await run(path);
  assert.is(ended.code, 1, shown(ended));
  assert.match(ended.stderr, "TSF3901");
  assert.is(report(ended), `a.test.ts
  ✗ it cannot be compiled
below/b.test.ts
  ✓ b

1 passed, 0 failed, 1 file not run to the end
`);
});

reports("what is no file of tests", async () => {
  const path = project("none", { "hello.ts": hello, "empty.test.ts": "export {};\n", "deep/x.ts": "" });
  assert.is((await run(path, ["deep"])).code, 2);
  assert.is((await run(path, ["gone.test.ts"])).code, 2);
  assert.is((await run(path, ["--timeout", "soon", "empty.test.ts"])).code, 2);
  const empty = await run(path, ["empty.test.ts"]);
  assert.is(empty.code, 1);
  assert.match(report(empty), "it declares no tests");
  const none = await run(path, ["empty.test.ts"], { TSFALCO_CC: "/nothing/cc" });
  assert.is(none.code, 3, shown(none));
});

reports("other commands make nothing of tests", async () => {
  const args = [tsfalco, "compile", "--program", "mixed.test.ts", "-o", join(folder, "mixed-program")];
  const ended = await runProgram(process.execPath, args, { cwd: mixed, env: process.env, timeout: 60_000 });
  assert.is(ended.code, 1);
  assert.match(ended.stderr, "TSF3902");
});

reports.run();

// ---- tests that do not come to their end ----

const ends = suite("ends");

const rough = project("rough", {
  "hello.ts": hello,
  "rough.test.ts": `${imports}
test("spins", (t) => { t.plugin(Hello).open("spin"); });
test("waits for nothing", async () => { await new Promise<void>(() => {}); });
test("rejects beside", async () => {
  void Promise.reject(new Error("nobody hears"));
  await new Promise<void>((done) => setTimeout(done, 1000));
});
test("comes too late", async () => {
  await Promise.resolve();
  test("later", () => {});
});
test("passes", (t) => { t.ok(t.plugin(Hello).open().next()); });
`,
});

ends("a test that hangs or ends its program has failed, and the next one runs", async () => {
  const ended = await run(rough, ["--timeout", "2"]);
  assert.is(ended.code, 1, shown(ended));
  assert.is(report(ended), `rough.test.ts
  ✗ spins
      it did not end within 2 seconds
  ✗ waits for nothing
      it waits for something that never comes
  ✗ rejects beside
      the program ended with exit code 1: what it said is on stderr
  ✗ comes too late
      rough.test.ts:12:3
      Error: the test "later" comes too late: declare it at the top level of the file
  ✓ passes

1 passed, 4 failed
`);
  assert.match(ended.stderr, "nobody hears");
});

/** The processes that a process has started. */
function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter((word) => word !== "").map(Number);
}

/** Waits until `get` gives something. */
async function until<T>(get: () => T | undefined): Promise<T> {
  for (let left = 1200; left > 0; left--) {
    const value = get();
    if (value !== undefined) return value;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("it did not come");
}

ends("a signal that ends the program is told", async () => {
  const child = spawn(process.execPath, [tsfalco, "test", "--filter", "s"], {
    cwd: rough, env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "ignore"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  const closed = new Promise((done) => child.on("close", done));
  const program = await until(() => childrenOf(child.pid!).find((pid) => commandOf(pid).endsWith("/tests")));
  process.kill(program, "SIGSEGV");
  await until(() => (text.includes("SIGSEGV") ? true : undefined));
  await closed;
  // the one that runs at that moment: on a slow machine not the first any more
  assert.match(text, /✗ .*\n {6}the program was ended by SIGSEGV\n/);
  assert.match(text, "✓ passes");
});

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0")[0] ?? "";
  } catch {
    return "";
  }
}

ends("--watch runs the tests of a plugin that has changed", async () => {
  const path = project("watched", {
    "hello.ts": hello,
    "a.test.ts": `${imports}test("a", (t) => t.equal(t.plugin(Hello).event("abc").field("hello.length"), 3n));\n`,
    "b.test.ts": `import { test } from "@tsfalco/sdk/test";\ntest("b", (t) => t.ok(true));\n`,
  });
  const child = spawn(process.execPath, [tsfalco, "test", "--watch"], {
    cwd: path, env: { ...process.env, NO_COLOR: "1" }, stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  let rounds = 0;
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    rounds += part.split("waiting for changes").length - 1;
  });
  try {
    await until(() => (rounds === 1 ? true : undefined));
    assert.match(text, "✓ a");
    text = "";
    writeFileSync(join(path, "hello.ts"), hello.replace("e.data.length;", "e.data.length + 1;"));
    await until(() => (rounds === 2 ? true : undefined));
    assert.match(text, "✗ a");
    assert.not.match(text, "b.test.ts");
    appendFileSync(join(path, "b.test.ts"), "\n");
    await until(() => (rounds === 3 ? true : undefined));
  } finally {
    const closed = new Promise((done) => child.on("close", done));
    child.kill("SIGTERM");
    await closed;
  }
});


ends.after(() => rmSync(folder, { recursive: true, force: true }));
ends.run();
