// test(name, body): keeps tests until the file's top level has run, then runs those that the command asks for, one
// after the other, and tells the command of each (compiler/src/driver/test-program.ts reads it).
//
// Invariant: the plan comes first, and a test is begun before anything of it runs, so that the command knows which one
// took the program down.
import type { TestBody } from "@tsfalco/sdk/test";
import { Context } from "./test-context.js";
import { failureOf } from "./test-failure.js";
import { jsonOf } from "./test-json.js";

class Declared {
  constructor(readonly name: string, readonly body: TestBody, readonly skipped: boolean) {}
}

const tests: Declared[] = [];
let begun = false;

export function test(name: string, body: TestBody): void {
  declareTest(new Declared(name, body, false));
}

export function skip(name: string, body: TestBody): void {
  declareTest(new Declared(name, body, true));
}

function declareTest(declared: Declared): void {
  if (begun) throw new Error(`the test "${declared.name}" comes too late: declare it at the top level of the file`);
  if (tests.length === 0) queueMicrotask(runChosen);
  tests.push(declared);
}

/** The command's filter, and the test to begin with, by its place in the plan. */
async function runChosen(): Promise<void> {
  begun = true;
  const filter = __testSetting("TSFALCO_TEST_FILTER");
  const chosen = tests.filter(({ name }) => name.includes(filter));
  report({ plan: chosen.map(({ name }) => name), declared: tests.length });
  for (let index = Number(__testSetting("TSFALCO_TEST_FROM")); index < chosen.length; index++) {
    await runTest(index, chosen[index]!);
  }
  __testExit(0);
}

async function runTest(index: number, { body, skipped }: Declared): Promise<void> {
  report({ begin: index });
  if (skipped) {
    report({ end: index, result: "skipped" });
    return;
  }
  const start = __now();
  const context = new Context();
  const failures: unknown[] = [];
  try {
    await body(context);
  } catch (error) {
    failures.push(error);
  }
  const logs = failures.length === 0 ? [] : context.logLines();
  try {
    context.end();
  } catch (error) {
    failures.push(error);
  }
  const ms = __now() - start;
  if (failures.length === 0) report({ end: index, result: "passed", ms });
  else report({ end: index, result: "failed", ms, failure: failureOf(failures[0]), logs });
}

function report(fact: object): void {
  __testReport(jsonOf(fact));
}
