// Runs a program of tests and reads what it tells (compiler/prelude/testing/testing.ts) on its third stream: the plan,
// then the begin and the end of each test, a JSON object a line, and behind ">" what the tests print.
//
// Invariant: each test of the plan gets one result, whatever a plugin does: one that takes the program down, or hangs,
// has failed, and the program goes on with the next one in a new process.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A test that has ended. */
export interface TestResult {
  name: string;
  result: "passed" | "failed" | "skipped";
  /** How long it took; undefined: it did not come to its end. */
  ms?: number;
  failure?: TestFailure;
  /** Of a failed test: what its plugins have logged. */
  logs?: string[];
}

export interface TestFailure {
  message: string;
  /** "function (file:line:column)", the innermost first; ours begin with "tsfalco:". */
  frames: string[];
}

/** What is run, and how. */
export interface TestRun {
  program: string;
  /** Where the libraries of its plugins lie. */
  libraries: string;
  /** Where the paths in the tests begin. */
  folder: string;
  /** Only tests whose name contains it. */
  filter: string;
  /** Seconds that one test may take. */
  timeout: number;
  /** A sanitizer is linked in. */
  sanitized: boolean;
}

/** What is heard of a run. */
export interface Listener {
  /** A test has ended. */
  result(result: TestResult): void;
  /** The program printed something to stdout. */
  printed(text: string): void;
}

/** What came of all. */
export interface TestRunEnd {
  /** How many tests the file declares. */
  declared: number;
  /** What is wrong with the program as a whole. */
  problem?: string;
}

/** Runs the tests to the last one. */
export async function runTests(run: TestRun, listener: Listener): Promise<TestRunEnd> {
  for (let from = 0; ; ) {
    const part = await runFrom(from, run, listener);
    const { plan, declared, open } = part;
    if (plan === undefined) return { declared: 0, problem: part.ending ?? "it declares no tests" };
    if (open === undefined) return { declared, ...(part.ending === undefined ? {} : { problem: part.ending }) };
    const message = part.ending ?? "it waits for something that never comes";
    listener.result({ name: plan[open]!, result: "failed", failure: { message, frames: [] } });
    from = open + 1;
    if (from >= plan.length) return { declared };
  }
}

/** What one process told. */
interface Part {
  plan: string[] | undefined;
  declared: number;
  /** The test that was begun and has not ended. */
  open: number | undefined;
  /** Why the process ended, if not as it should. */
  ending: string | undefined;
}

/** One line that it tells. */
interface Told {
  plan?: string[];
  declared?: number;
  begin?: number;
  end?: number;
  result?: TestResult["result"];
  ms?: number;
  failure?: TestFailure;
  logs?: string[];
}

function runFrom(from: number, run: TestRun, listener: Listener): Promise<Part> {
  return new Promise((resolve, reject) => {
    const part: Part = { plan: undefined, declared: 0, open: undefined, ending: undefined };
    const child = spawn(run.program, [], { env: environment(from, run), stdio: ["ignore", "pipe", "inherit", "pipe"] });
    const limit = (): NodeJS.Timeout => setTimeout(() => {
      part.ending = `it did not end within ${run.timeout} seconds`;
      child.kill("SIGKILL");
    }, run.timeout * 1000);
    let timer = limit();
    child.stdout!.setEncoding("utf8").on("data", (text: string) => listener.printed(text));
    const lines = createInterface({ input: child.stdio[3] as Readable });
    lines.on("line", (line) => {
      clearTimeout(timer);
      timer = limit();
      if (line.startsWith(">")) listener.printed(`${line.slice(1)}\n`);
      else hear(JSON.parse(line) as Told, part, listener);
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      part.ending ??= endingOf(code, signal);
      resolve(part);
    });
  });
}

function hear(told: Told, part: Part, listener: Listener): void {
  if (told.plan !== undefined) {
    part.plan = told.plan;
    part.declared = told.declared ?? 0;
  }
  if (told.begin !== undefined) part.open = told.begin;
  if (told.end === undefined || told.result === undefined) return;
  part.open = undefined;
  const { result, ms, failure, logs } = told;
  listener.result({
    name: part.plan![told.end]!, result, ...(ms === undefined ? {} : { ms }),
    ...(failure === undefined ? {} : { failure }), ...(logs === undefined ? {} : { logs }),
  });
}

// 13: the top-level code waits for what never comes, which the program has said itself.
function endingOf(code: number | null, signal: NodeJS.Signals | null): string | undefined {
  if (signal !== null) return `the program was ended by ${signal}`;
  return code === 0 ? undefined : `the program ended with exit code ${code}: what it said is on stderr`;
}

function environment(from: number, run: TestRun): NodeJS.ProcessEnv {
  return {
    ...process.env,
    // the collector looks for references on the real stack
    ...(run.sanitized ? { ASAN_OPTIONS: `detect_stack_use_after_return=0:${process.env["ASAN_OPTIONS"] ?? ""}` } : {}),
    TSFALCO_TEST_LIBRARIES: run.libraries, TSFALCO_TEST_FOLDER: run.folder, TSFALCO_TEST_FILTER: run.filter,
    TSFALCO_TEST_FROM: String(from),
  };
}
