// The language: every program of test/cases, compiled in each lane, prints and returns what it does under Node 24.
// One test per case and lane, one suite per area. FILTER=area/name runs a part; TSF_LANES=all,none,gc some lanes.
// The first word of a failure sorts it: case (its own fault), refused, compiler, timeout, crashed, printed, ended.
import { suite } from "uvu";
import { type Case, errorLine, findCases, firstMissing } from "./support/cases.js";
import { chosenLanes, type Compiled, compileCase, type Lane, runCompiled } from "./support/compiler.js";
import { askOracle, type OracleResult } from "./support/oracle.js";
import { Pool } from "./support/pool.js";
import type { Ended } from "./support/process.js";

const cases = findCases();
const oracle = await askOracle(cases);
const pool = new Pool();

for (const area of new Set(cases.map((item) => item.area))) {
  const tests = suite(`cases/${area}`);
  for (const item of cases) {
    if (item.area !== area) continue;
    const expected = oracle.get(item.id)!;
    const faults = faultsOf(item, expected);
    if (item.refused !== undefined) {
      const outcome = pool.add(() => refusal(item));
      tests(`${item.id} · refused`, async () => {
        if (faults.length > 0) fail(`case: ${faults.join("\n")}`);
        const { code, output } = await outcome();
        if (code !== 1 || !output.includes(` ${item.refused!}:`)) fail(`not refused with ${item.refused!}:\n${output}`);
      });
      continue;
    }
    for (const lane of chosenLanes()) {
      const outcome = pool.add(async () => (faults.length > 0 ? undefined : compileAndRun(item, lane)));
      tests(`${item.id} · ${lane.name}`, async () => {
        if (faults.length > 0) fail(`case: ${faults.join("\n")}`);
        const ended = await outcome();
        if (ended !== undefined) compare(ended, expected);
      });
    }
  }
  tests.run();
}

if (cases.length === 0) suite("cases").run();

function faultsOf(item: Case, expected: OracleResult): string[] {
  if (expected.faults.length > 0) return expected.faults;
  const faults: string[] = [];
  const missing = firstMissing(item.expects, expected.stdout);
  if (missing !== undefined) faults.push(`says that it prints ${JSON.stringify(missing)}; Node does not`);
  if (item.throws !== undefined && !expected.error.startsWith(item.throws)) {
    faults.push(`says that it throws ${item.throws}; under Node: ${expected.error || "nothing"}`);
  }
  if (item.throws === undefined && expected.code !== 0) faults.push(`ends with ${expected.code}: ${expected.error}`);
  return faults;
}

/** What the compiler says of a case that it must refuse. */
function refusal(item: Case): Promise<Compiled> {
  return compileCase(item, chosenLanes()[0]!);
}

async function compileAndRun(item: Case, lane: Lane): Promise<Ended> {
  const compiled = await compileCase(item, lane);
  if (compiled.code === 1) fail(`refused:\n${compiled.output}`);
  if (compiled.code !== 0) fail(`compiler: exit code ${compiled.code}\n${compiled.output}`);
  return runCompiled(compiled, item, lane);
}

function compare(ended: Ended, expected: OracleResult): void {
  if (ended.timedOut) fail("timeout");
  if (ended.signal !== null) fail(`crashed: ${ended.signal}\n${ended.stderr}`);
  if (ended.code === 99) fail(`crashed: sanitizer\n${ended.stderr}`);
  if (!ended.stdout.equals(Buffer.from(expected.stdout, "utf8"))) {
    fail(`printed ${difference(ended.stdout.toString("utf8"), expected.stdout)}\n${ended.stderr}`);
  }
  if (ended.code !== expected.code) fail(`ended with ${ended.code} instead of ${expected.code}\n${ended.stderr}`);
  const error = errorLine(ended.stderr);
  if (expected.error !== "" && error !== expected.error) fail(`ended by "${error}" instead of "${expected.error}"`);
}

/** Where the first difference lies; two lines of context are what one reads of a diff anyway. */
function difference(actual: string, expected: string): string {
  const printed = actual.split("\n");
  const wanted = expected.split("\n");
  const at = wanted.findIndex((line, index) => line !== printed[index]);
  if (at < 0 && printed.length > wanted.length) return `too much: ${printed[wanted.length]}`;
  if (at < 0) return "bytes that are not UTF-8";
  const show = (line: string | undefined) => (line === undefined ? "nothing" : line.slice(0, 400));
  return `otherwise, in line ${at + 1}:\n      ${show(printed[at])}\n    instead of\n      ${show(wanted[at])}`;
}

/** Fails without a stack trace: where the harness stands when a case fails says nothing. */
function fail(message: string): never {
  const error = new Error(message.trimEnd());
  error.stack = "";
  throw error;
}
