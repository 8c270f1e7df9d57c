// The command line itself: exit codes, one clear message each, no stack trace, no half-written output.
import {
  chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync,
  writeFileSync,
} from "node:fs";
import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Ended, runProgram } from "./support/process.js";
import { root } from "./support/cases.js";

const folder = mkdtempSync(join(tmpdir(), "tsfalco-cli-"));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const head = 'import { field, plugin, source, type Events, type PluginEvent } from "@tsfalco/sdk";\n';
const pluginText = (name: string, body = "", id = 999): string => `
@plugin({ name: "${name}", version: "0.1.0", description: "A plugin", contact: "https://example.org" })
@source<string>({ id: ${id}, name: "${name}" })
export class Plugin_${name} {
  *open(): Events<string> { yield "hello"; }
  @field("${name}.length") length(e: PluginEvent<string>): number { return e.data.length; }
${body}}
`;

write("good.ts", head + pluginText("good"));
write("other.ts", head + pluginText("other", "", 998));
write("again.ts", head + pluginText("again"));
write("two.ts", head + pluginText("one", "", 997) + pluginText("two", "", 996));
write("program.ts", 'console.log("hello");\n');
write("types.ts", 'const x: number = "text";\nconsole.log(x);\n');
write("syntax.ts", "const = 3;\n");
write("subset.ts", "console.log(eval(\"1\"));\n");
write("unused.ts", "export const x = 1;\n");
write("script.js", "console.log(1);\n");
write("types.d.ts", "export declare const x: number;\n");
write("broken.cc", "#!/bin/sh\nif [ \"$1\" = --version ]; then echo fake 1; exit 0; fi\necho 'it hurts' >&2\nexit 1\n");
chmodSync(join(folder, "broken.cc"), 0o755);
mkdirSync(join(folder, "folder.ts"));
mkdirSync(join(folder, "taken.so"));

function tsfalco(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const all = { ...process.env, NO_COLOR: "1", ...env };
  return runProgram(
    process.execPath, [join(root, "bin", "tsfalco.js"), ...args], { cwd: folder, env: all, timeout: 300_000 },
  );
}

interface Expected {
  code: number;
  /** What stderr must hold. */
  says: string[];
}

const refusals = suite("refusals");

/** The call fails so, and leaves the folder as it was. */
function refuses(name: string, args: string[], expected: Expected, env: Record<string, string> = {}): void {
  refusals(name, async () => {
    const before = readdirSync(folder).sort();
    const ended = await tsfalco(args, env);
    const shown = `${ended.stdout.toString("utf8")}${ended.stderr}`;
    assert.is(ended.code, expected.code, shown);
    for (const part of expected.says) assert.ok(ended.stderr.includes(part), `no \`${part}\` in\n${shown}`);
    assert.not.match(ended.stderr, /^\s+at .*:\d+:\d+\)?$/m, "no stack trace");
    assert.equal(readdirSync(folder).sort(), before, "nothing is written");
  });
}

refuses("a missing file", ["compile", "none.ts"], { code: 2, says: ["TSF5001", "none.ts"] });
refuses("a directory", ["compile", "folder.ts"], { code: 2, says: ["TSF5002"] });
refuses("a JavaScript file", ["compile", "script.js"], { code: 2, says: ["TSF5003"] });
refuses("a declaration file", ["compile", "types.d.ts"], { code: 2, says: ["TSF5003"] });
refuses("no file", ["compile"], { code: 2, says: ["missing required argument"] });
refuses("a type error", ["compile", "--program", "types.ts"], { code: 1, says: ["TS2322", "types.ts"] });
refuses("a syntax error", ["compile", "--program", "syntax.ts"], { code: 1, says: ["TS1"] });
refuses("what the subset lacks", ["compile", "--program", "subset.ts"], { code: 1, says: ["TSF1"] });
refuses("no plugin class", ["compile", "--shared", "unused.ts"], { code: 1, says: ["TSF3001"] });
refuses("two plugins in one library", ["compile", "--shared", "two.ts"], {
  code: 1, says: ["TSF3002", "Plugin_one", "Plugin_two"],
});
refuses(
  "several files for one library", ["compile", "--shared", "good.ts", "other.ts"], { code: 2, says: ["TSF5015"] },
);
refuses("two sources of one id in an archive", ["compile", "--static", "good.ts", "other.ts", "again.ts"], {
  code: 1, says: ["TSF3503", '"good" and "again"', "999"],
});
refuses("one name for two outputs", [
  "compile", "--shared", "--program", "good.ts", "-o", "x",
], { code: 2, says: ["TSF5010"] });
refuses("an output that is an input", [
  "compile", "--program", "program.ts", "-o", "program.ts",
], { code: 2, says: ["TSF5011"] });
refuses("an output that is a folder's", [
  "compile", "--program", "program.ts", "-o", "good.ts/x",
], { code: 2, says: ["TSF5005"] });
refuses(
  "an output below /proc", ["compile", "--program", "program.ts", "-o", "/proc/none/x"], { code: 2, says: ["TSF5005"] },
);
refuses("no C compiler", ["compile", "--program", "program.ts"], {
  code: 3, says: ["TSF4001", "no-such-cc"],
}, { TSFALCO_CC: "no-such-cc" });
refuses("a C compiler that fails", [
  "compile", "--program", "program.ts", "--cc", "./broken.cc",
], { code: 3, says: ["TSF4002", "it hurts"] });
refuses("an unknown option", ["compile", "--shard", "good.ts"], {
  code: 2, says: ["unknown option '--shard'", "Did you mean --shared?"],
});
refuses(
  "an unknown command", ["compil", "good.ts"], { code: 2, says: ["unknown command 'compil'", "Did you mean compile?"] },
);
refuses("a bad --emit", ["compile", "--emit", "asm", "good.ts"], { code: 2, says: ["--emit cannot be asm"] });
refuses("a bad --format", ["check", "--format", "xml", "good.ts"], { code: 2, says: ["--format cannot be xml"] });
refuses("a bad --min-api", ["compile", "--min-api", "4.0", "good.ts"], { code: 2, says: ["TSF5009", "--min-api"] });
refuses("a bad --passes", [
  "compile", "--passes", "nonsense", "--program", "program.ts",
], { code: 2, says: ["TSF5009", "nonsense"] });
refuses("a bad -O", ["compile", "-O", "fast;rm", "--program", "program.ts"], { code: 2, says: ["TSF5009", "-O"] });
refuses(
  "a missing tsconfig", ["compile", "-p", "none.json", "--program", "program.ts"], { code: 2, says: ["TSF5012"] },
);
refuses("a cache that cannot be made", [
  "compile", "--program", "program.ts",
], { code: 2, says: ["TSF5005"] }, { TSFALCO_CACHE: "/proc/none" });
refuses("to run what is missing", ["run", "none.so"], { code: 2, says: ["TSF5001"] });
refuses("to run what is no plugin", ["run", "/bin/true.so"], { code: 2, says: ["TSF5001"] });
refuses("a count that is none", ["run", "good.ts", "--events", "many"], { code: 2, says: ["--events cannot be many"] });
refuses(
  "a config file that is missing", ["run", "good.ts", "--config", "@none.json"], { code: 2, says: ["none.json"] },
);
refuses("to inspect a text", ["inspect", "program.so"], { code: 2, says: ["TSF5001"] });
refuses("to explain an unknown code", ["explain", "TSF0000"], { code: 2, says: ["TSF5013"] });

const works = suite("what works");

async function must(args: string[]): Promise<Ended> {
  const ended = await tsfalco(args);
  assert.is(ended.code, 0, `tsfalco ${args.join(" ")}\n${ended.stdout.toString("utf8")}${ended.stderr}`);
  return ended;
}

works("without a kind a plugin becomes a library and a program an executable", async () => {
  await must(["compile", "good.ts", "-o", "inferred/"]);
  await must(["compile", "program.ts", "-o", "inferred/"]);
  assert.equal(readdirSync(join(folder, "inferred")).sort(), ["libgood.so", "program"]);
  const ended = await runProgram(join(folder, "inferred", "program"), [], { timeout: 10_000 });
  assert.is(ended.stdout.toString("utf8"), "hello\n");
});

works("several kinds at once, and the C beside them", async () => {
  await must(["compile", "good.ts", "--shared", "--static", "--program", "--keep-c", "-o", "all/"]);
  assert.equal(readdirSync(join(folder, "all")).sort(), [
    "good", "good.c", "good.pc", "goodConfig.cmake", "goodConfigVersion.cmake", "libgood.a", "libgood.a.c", "libgood.h",
    "libgood.so", "libgood.so.c",
  ]);
});

works("a shared library exports only what the plugin has, and needs only libc and libm", async () => {
  await must(["compile", "good.ts", "-o", "shared/"]);
  const { stdout } = await must(["inspect", "--json", "shared/libgood.so"]);
  const facts = JSON.parse(stdout.toString("utf8")) as {
    apiVersion: string; schemaVersion: string; file: { exports: string[]; needed: string[] }
  };
  assert.equal(facts.file.exports, [
    "close", "destroy", "extract_fields", "get_contact", "get_description", "get_event_source",
    "get_extract_event_types",
    "get_fields", "get_id", "get_last_error", "get_name", "get_required_api_version",
    "get_required_event_schema_version", "get_version", "init", "next_batch", "open",
  ].map((name) => `plugin_${name}`));
  assert.equal(facts.file.needed.filter((name) => !/^lib[cm]\.so/.test(name)), []);
  assert.is(facts.apiVersion, "3.0.0");
  assert.is(facts.schemaVersion, "4.0.1");
});

works("the entry for the registry has what plugin and package.json say, and what is missing is told", async () => {
  const author = "Jane Doe <jane@example.org> (https://example.org)";
  mkdirSync(join(folder, "listed"), { recursive: true });
  await must(["compile", "good.ts", "-o", "listed/"]);
  const about = { author, keywords: ["a", "yes"], repository: { url: "git+https://github.com/jane/good.git" } };
  writeFileSync(join(folder, "listed", "package.json"), JSON.stringify(about));
  const { stdout, stderr } = await must(["inspect", "--registry", "--format", "plain", "listed/libgood.so"]);
  assert.is(stdout.toString(), [
    "  - name: good", "    description: A plugin", "    authors: Jane Doe", "    contact: https://example.org", "    maintainers: ",
    "      - name: Jane Doe", "        email: jane@example.org", '    keywords: [a, "yes"]',
    "    url: https://github.com/jane/good", "    capabilities:", "      sourcing:", "        supported: true",
    "        id: 999", "        source: good", "      extraction:", "        supported: true", "",
  ].join("\n"));
  const told = stderr.split("\n").filter((line) => line.includes("TSF5018"));
  assert.is(told.length, 2, stderr);
  assert.ok(told.some((line) => line.includes("`license` is missing: package.json has no `license`")), told.join("\n"));
  assert.ok(told.some((line) => line.includes("the id 999 is for tests")), told.join("\n"));
});

works("--min-api raises the version", async () => {
  await must(["compile", "good.ts", "--min-api", "3.11", "-o", "least/"]);
  const { stdout } = await must(["inspect", "--json", "least/libgood.so"]);
  assert.is((JSON.parse(stdout.toString("utf8")) as { apiVersion: string }).apiVersion, "3.11.0");
});

works("an archive of several plugins shows one symbol each", async () => {
  await must(["compile", "good.ts", "other.ts", "two.ts", "--static", "-o", "static/libplugins.a"]);
  assert.equal(
    readdirSync(join(folder, "static")).sort(),
    ["libplugins.a", "libplugins.h", "plugins.pc", "pluginsConfig.cmake", "pluginsConfigVersion.cmake"],
  );
  const { stdout } = await runProgram(
    "nm", ["-g", "--defined-only", join(folder, "static", "libplugins.a")], { timeout: 10_000 },
  );
  const symbols = [...stdout.toString("utf8").matchAll(/^\w+ \w (\w+)$/gm)].map(([, name]) => name);
  assert.equal(symbols, ["good_plugin_api", "other_plugin_api", "one_plugin_api", "two_plugin_api"]);
  assert.match(
    readFileSync(join(folder, "static", "libplugins.h"), "utf8"), /extern const plugin_api other_plugin_api;/,
  );
});

works("the same input is compiled once", async () => {
  await must(["compile", "good.ts", "-o", "first/"]);
  const ended = await must(["compile", "good.ts", "--verbose", "-o", "second/"]);
  assert.not.match(ended.stderr, / -c .*good\.c/);
  assert.ok(readFileSync(join(folder, "first/libgood.so")).equals(readFileSync(join(folder, "second/libgood.so"))));
});

works("--emit prints, or writes to -o", async () => {
  const { stdout } = await must(["compile", "good.ts", "--emit", "c"]);
  assert.match(stdout.toString("utf8"), /plugin_get_name/);
  await must(["compile", "good.ts", "--emit", "ir", "-o", "good.ir"]);
  assert.match(readFileSync(join(folder, "good.ir"), "utf8"), /function/);
});

works("check makes no outputs", async () => {
  const before = readdirSync(folder).sort();
  await must(["check", "good.ts", "program.ts"]);
  assert.equal(readdirSync(folder).sort(), before);
});

works("check says what only the lowering refuses", async () => {
  write("late.ts", "const of = (n: number) => class { static get n() { return n; } };\nconsole.log(of(1).n);\n");
  const late = await tsfalco(["check", "late.ts", "good.ts"]);
  assert.is(late.code, 1);
  assert.match(late.stderr, /late\.ts:1:35 - error TSF1001/);
});

works("check --coverage counts statements, and what is in the way", async () => {
  write("covered.ts", [
    'import { twice } from "./half.js";',
    "function pick(text: string): number {",
    '  if (/x/.test(text)) return eval("1");',
    "  return twice(/y/.exec(text)!.length);",
    "}",
    'console.log(pick("x"));',
    "",
  ].join("\n"));
  write("half.ts", "export class Half { whole = 2; }\nexport const twice = (n: number): number => { return n * 2; };\n");
  const ended = await tsfalco(["check", "--coverage", "covered.ts"]);
  assert.is(ended.code, 1);
  assert.is(ended.stderr, "");
  assert.is(ended.stdout.toString("utf8"), [
    "statements that compile",
    "  4  of 4   100 %  half.ts",
    "  3  of 6    50 %  covered.ts",
    "  7  of 10   70 %  all",
    "",
    "what is in the way, and where first",
    "  2  TSF1108  Regular expression literal  covered.ts:3:7",
    "  1  TSF1110  `eval`                      covered.ts:3:30",
    "",
  ].join("\n"));
  const json = await tsfalco(["check", "--coverage", "--format", "json", "good.ts"]);
  assert.is(json.code, 0);
  const { statements, compiled, blockers } = JSON.parse(json.stdout.toString("utf8")) as Record<string, unknown>;
  assert.equal([statements, compiled, blockers], [6, 6, []]);
  assert.is((await tsfalco(["check", "--coverage", "missing.ts"])).code, 2);
});

works("check --watch says what VS Code's problem matcher reads", async () => {
  const page = readFileSync(join(root, "docs", "editor.md"), "utf8");
  const task = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!) as VsCodeTasks;
  const { pattern, background } = task.tasks[0]!.problemMatcher;
  const words = task.tasks[0]!.command.replace("npx tsfalco ", "").replace("countdown.ts", "watched.ts").split(" ");
  write("watched.ts", 'import { x } from "./x.js";\nconst y: string = x;\nconsole.log(y);\n');
  write("x.ts", "export const x = 1;\n");
  const child = spawn(process.execPath, [join(root, "bin", "tsfalco.js"), ...words], { cwd: folder });
  const rounds: string[][] = [];
  let rest = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    const lines = (rest + part).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      if (new RegExp(background.beginsPattern).test(line)) rounds.push([]);
      else rounds.at(-1)?.push(new RegExp(background.endsPattern).test(line) ? "end" : line);
    }
  });
  const endOf = async (round: number): Promise<string[]> => {
    while (rounds[round]?.at(-1) !== "end") {
      assert.is(child.exitCode, null, "it has ended");
      await new Promise((done) => setTimeout(done, 20));
    }
    return rounds[round]!;
  };
  try {
    const [finding] = await endOf(0);
    const found = new RegExp(pattern.regexp).exec(finding!)!;
    const { file, line, column, severity, code } = pattern;
    assert.equal([file, line, column, severity, code].map((group) => found[group]), [
      "watched.ts", "2", "7", "error", "TS2322",
    ]);
    write("x.ts", 'export const x = "1";\n');
    assert.equal(await endOf(1), ["end"]);
  } finally {
    const closed = new Promise((done) => child.on("close", done));
    child.kill("SIGTERM");
    await closed;
  }
});

/** As much of tasks.json as is looked at. */
interface VsCodeTasks {
  tasks: { command: string; problemMatcher: ProblemMatcher }[];
}

interface ProblemMatcher {
  pattern: Record<"file" | "line" | "column" | "severity" | "code", number> & { regexp: string };
  background: { beginsPattern: string; endsPattern: string };
}

works("formats: plain has one line, json one object", async () => {
  const plain = await tsfalco(["check", "--format", "plain", "types.ts"]);
  assert.match(plain.stderr, /^types\.ts\(1,7\): error TS2322: .*\n$/);
  const json = await tsfalco(["check", "--format", "json", "types.ts"]);
  assert.is((JSON.parse(json.stderr) as { code: string }).code, "TS2322");
});

works("run ends with 4 when the plugin fails", async () => {
  write("fails.ts", head + pluginText("fails", '  constructor() { throw new Error("no way"); }\n'));
  const ended = await tsfalco(["run", "fails.ts"]);
  assert.is(ended.code, 4);
  assert.match(ended.stderr, /no way/);
});

works("run prints events and fields", async () => {
  const { stdout } = await must(["run", "good.ts", "--fields", "good.length", "--json"]);
  assert.is(stdout.toString("utf8"), '{"num":1,"ts":null,"text":"hello","fields":{"good.length":5}}\n');
});

works("kept code that was damaged is not used", async () => {
  const env = { TSFALCO_CACHE: join(folder, "code-cache") };
  assert.is((await tsfalco(["check", "good.ts"], env)).code, 0);
  for (const name of readdirSync(join(env.TSFALCO_CACHE, "code"), { recursive: true, encoding: "utf8" })) {
    const path = join(env.TSFALCO_CACHE, "code", name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    for (let i = 200; i < bytes.length; i += 997) bytes[i]! ^= 0xff;
    writeFileSync(path, bytes);
  }
  const ended = await tsfalco(["check", "good.ts"], env);
  assert.is(ended.code, 0, ended.stderr);
  assert.is(ended.stderr, "");
});

works("explain prints the page", async () => {
  const { stdout } = await must(["explain", "tsf3001"]);
  assert.ok(stdout.toString("utf8").startsWith("# TSF3001: "));
});

works("--help and --version", async () => {
  assert.match((await must(["--version"])).stdout.toString("utf8"), /^\d+\.\d+\.\d+\n$/);
  for (const command of ["compile", "check", "run", "inspect", "explain"]) {
    assert.match((await must([command, "--help"])).stdout.toString("utf8"), new RegExp(`^Usage: tsfalco ${command} `));
  }
});

works.after(() => {
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
});

refusals.run();
works.run();
