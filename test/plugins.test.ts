// Plugins through the small host: each case of test/sdk, and the samples, compiled and run in every lane: optimized,
// without passes, and with sanitizers (leaks too) and a collection at every allocation; what has threads, with the
// sanitizer of data races, too.
import { mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { defaultOptions } from "../compiler/src/driver/options.js";
import { smallHost } from "../compiler/src/driver/small-host.js";
import { findToolchain } from "../compiler/src/driver/toolchain.js";
import { root, selected } from "./support/cases.js";
import { compile } from "./support/compiler.js";
import { findPluginCases, type Run, words } from "./support/plugins.js";
import { Pool } from "./support/pool.js";
import { runProgram } from "./support/process.js";

interface Lane {
  name: string;
  args: string[];
  sanitize: string[];
  optimize: string;
  env: Record<string, string>;
  /** Cases that it is for; all unless told. */
  only?: RegExp;
}

const allLanes: readonly Lane[] = [
  { name: "all passes", args: [], sanitize: [], optimize: "2", env: {} },
  { name: "no passes", args: ["--passes=none", "-O0"], sanitize: [], optimize: "2", env: {} },
  {
    name: "sanitizers, gc stress",
    args: ["--sanitize=address,undefined", "-O1"], sanitize: ["address", "undefined"], optimize: "1",
    env: {
      TSF_GC_STRESS: "1", UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1:exitcode=99",
      ASAN_OPTIONS: "detect_leaks=1:detect_stack_use_after_return=0:exitcode=99",
    },
  },
  {
    name: "thread sanitizer", args: ["--sanitize=thread", "-O1"], sanitize: ["thread"], optimize: "1",
    env: { TSAN_OPTIONS: "halt_on_error=1:exitcode=99" }, only: /^(?:sdk|samples)\/(?:async|listen)/,
  },
];
const wanted = process.env["TSF_LANES"]?.split(",");
const lanes = allLanes.filter(({ name }) => wanted?.some((word) => name.includes(word)) ?? true);

interface Subject {
  id: string;
  entry: string;
  runs: Run[];
}

const sample = (name: string, args: string, plugin = "plugin.ts"): Subject => {
  const folder = join(root, "samples", name);
  const expects = readFileSync(join(folder, "expected.txt"), "utf8").split("\n").filter((line) => line !== "");
  const run = { args: words(args), expects, stderr: [], exit: 0 };
  return { id: `samples/${name}`, entry: join(folder, plugin), runs: [run] };
};

/** The sample's file of lines as the events of a source. */
const lines = (name: string, source: string): string => `--lines {root}samples/${name}/lines.txt --source ${source}`;
const owners = readFileSync(join(root, "samples", "tables", "owners.json"), "utf8");
const subjects: readonly Subject[] = [
  ...findPluginCases(),
  ...[
    sample("source_plugin", "--config '{\"count\": 3}' --fields countdown.left,countdown.word[1] --metrics"),
    sample("syscall_source", `--open '{"files":["/etc/shadow","!/tmp/x"]}' --fields scenario.missing`),
    sample(
      "extract_plugin",
      `${lines("extract_plugin", "syslog")} --fields sshd.user,sshd.ip,sshd.failed,sshd.pair[try]`,
    ),
    sample(
      "parse_plugin",
      `${lines("parse_plugin", "audit")} --tables {root}samples/parse_plugin/tables.json --metrics ` +
        "--fields opens.count,opens.failures,opens.failures_of[/etc/shadow]",
    ),
    sample("async_plugin", "--config '{\"interval\": 100}' --events 3 --fields watchdog.silence,watchdog.events"),
    sample(
      "listen_plugin",
      `${lines("listen_plugin", "syslog")} --pool --metrics ` +
        "--fields frequency.count,frequency.count[sshd],frequency.windows",
    ),
    sample(
      "tables",
      `${lines("tables", "syslog")} --with '{library:samples/tables/exporter.ts}:${owners}' ` +
        "--fields oncall.team,oncall.contact,oncall.events[platform]",
      "user.ts",
    ),
  ].filter(({ id }) => selected(id)),
];

const hosts = new Map<Lane, Promise<string>>();

function hostOf(lane: Lane): Promise<string> {
  let host = hosts.get(lane);
  if (host === undefined) {
    const options = { ...defaultOptions, sanitize: lane.sanitize, optimize: lane.optimize };
    hosts.set(lane, (host = findToolchain(options, () => undefined).then(smallHost)));
  }
  return host;
}

const libraryOf = (subject: Subject, lane: Lane): string =>
  join(root, "build", "plugins", lane.name.replaceAll(/\W+/g, "-"), `${subject.id}.so`);

async function build(entry: string, library: string, lane: Lane): Promise<void> {
  mkdirSync(dirname(library), { recursive: true });
  const compiled = await compile(["compile", "--shared", entry, "-o", library, ...lane.args]);
  assert.is(compiled.code, 0, compiled.output);
}

async function check(subject: Subject, lane: Lane): Promise<void> {
  const library = libraryOf(subject, lane);
  await build(subject.entry, library, lane);
  const host = await hostOf(lane);
  for (const run of subject.runs) await checkRun(host, library, run, lane);
  if (lane.sanitize.length > 0 && isChecked(subject)) await checkCalls(subject, lane);
}

/** `{library:path}` in a word: that plugin of the repository, compiled in the same lane. */
async function withLibrary(word: string, folder: string, lane: Lane): Promise<string> {
  const [whole, path] = /\{library:([^{}]+)\}/.exec(word) ?? [];
  if (whole === undefined) return word;
  const library = join(folder, `with-${path!.replaceAll(/\W+/g, "-")}.so`);
  await build(join(root, path!), library, lane);
  return word.replace(whole, library);
}

async function checkRun(host: string, library: string, run: Run, lane: Lane): Promise<void> {
  const env = { PATH: process.env["PATH"], ...lane.env };
  const words = run.args.map((word) => word.replace("{root}", root));
  const args = await Promise.all(words.map((word) => withLibrary(word, dirname(library), lane)));
  const ended = await runProgram(host, ["run", library, ...args], { env, cwd: root, timeout: 60_000 });
  const all = `run ${run.args.join(" ")}\n${ended.stdout.toString("utf8")}${ended.stderr}`;
  assert.is(ended.code, run.exit, `exit code\n${all}`);
  assert.is(ended.stdout.toString("utf8"), run.expects.map((line) => `${line}\n`).join(""), all);
  for (const part of run.stderr) assert.ok(ended.stderr.includes(part), `stderr lacks: ${part}\n${all}`);
}

/** What threads and the layout of values depend on; `check` has no tables to give. */
function isChecked({ id, entry }: Subject): boolean {
  return /^(?:sdk|samples)\/(?:async|listen|extract\/(?:types|lists|offsets)|source\/(?:pushed|queue))/.test(id) && !readFileSync(entry, "utf8").includes("init.tables");
}

/** Calls in unusual order, hostile events: what answers must be codes and messages. */
async function checkCalls(subject: Subject, lane: Lane): Promise<void> {
  const library = libraryOf(subject, lane);
  const env = { PATH: process.env["PATH"], ...lane.env, TSF_GC_STRESS: "" };
  const ended = await runProgram(await hostOf(lane), ["check", library, "--quiet"], { env, cwd: root, timeout: 120_000 });
  assert.is(ended.code, 0, `${ended.stdout.toString("utf8")}${ended.stderr}`);
}

const pool = new Pool();
for (const subject of subjects) {
  for (const lane of lanes.filter(({ only }) => only?.test(subject.id) ?? true)) {
    const result = pool.add(() => check(subject, lane));
    test(`${subject.id} (${lane.name})`, result);
  }
}
test.run();
