// Compiles cases with the built compiler and runs what comes out, in the lanes that every case passes through.
// The command line is called in long-lived worker processes (compile-worker.ts), because starting Node and loading
// TypeScript anew costs more than compiling a case. What is tested is the product's own command line all the same.
import { type ChildProcess, fork } from "node:child_process";
import type { Socket } from "node:net";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Case } from "./cases.js";
import { root } from "./cases.js";
import { type Ended, runProgram } from "./process.js";

export interface Lane {
  name: string;
  /** Options of `tsfalco compile`. */
  args: string[];
  /** Environment of the compiled program. */
  env: (item: Pick<Case, "gcStress">) => Record<string, string>;
  /** Milliseconds that the compiled program may take. */
  timeout: number;
}

// ASan must not move locals to a fake stack, where the collector would not see them, and ends with a code that no
// program uses. What is left at the end of a program is given back by the system; leaks are the plugin tests' matter.
const sanitizerSettings = {
  ASAN_OPTIONS: "detect_leaks=0:detect_stack_use_after_return=0:exitcode=99",
  UBSAN_OPTIONS: "halt_on_error=1:print_stacktrace=1:exitcode=99",
};

// Two lanes, because the C compiler's time is what the budget goes into: the product as it is, and unoptimized IR under
// sanitizers with a collection at (nearly) every allocation.
export const allLanes: readonly Lane[] = [
  { name: "all passes", args: ["-O1", "--verify-ir"], env: () => ({}), timeout: 20_000 },
  {
    name: "no passes, sanitizers, gc stress",
    args: ["--passes=none", "--sanitize=address,undefined", "-O0"],
    env: (item) => ({ TSF_GC_STRESS: item.gcStress, ...sanitizerSettings }),
    timeout: 120_000,
  },
];

/** The lanes that run: all, or those whose name contains a word of TSF_LANES (comma-separated). */
export function chosenLanes(): readonly Lane[] {
  const wanted = process.env["TSF_LANES"]?.split(",");
  return wanted === undefined ? allLanes : allLanes.filter((lane) => wanted.some((word) => lane.name.includes(word)));
}

export interface Compiled {
  code: number;
  /** What the compiler printed, both streams. */
  output: string;
  /** The path of the program. */
  program: string;
}

export async function compileCase(item: Case, lane: Lane): Promise<Compiled> {
  const program = join(root, "build", "cases", lane.name.replaceAll(/\W+/g, "-"), item.id);
  mkdirSync(dirname(program), { recursive: true });
  const result = await compile(["compile", "--program", item.entry, "-o", program, ...lane.args]);
  return { ...result, program };
}

export function runCompiled(compiled: Compiled, item: Case, lane: Lane): Promise<Ended> {
  const env = { PATH: process.env["PATH"], TZ: "UTC", ...lane.env(item) };
  return runProgram(compiled.program, [], { env, timeout: lane.timeout });
}

// A tenth of a second each, which a thousand compilations feel: positions alone of what is debugged, and the quicker
// linker where there is one.
const quickTools: Readonly<Record<string, string>> = {
  CFLAGS: `${process.env["CFLAGS"] ?? ""} -g1`,
  ...(existsSync("/usr/bin/ld.gold") && process.env["LDFLAGS"] === undefined ? { LDFLAGS: "-fuse-ld=gold" } : {}),
};

interface Answer {
  code: number;
  output: string;
}

/** A worker process. It holds this process only while it compiles, and ends when this process does. */
class Worker {
  #child: ChildProcess;
  #answer: ((answer: Answer) => void) | undefined;
  #printed = "";
  /** False once the process has ended. */
  alive = true;
  compiled = 0;

  constructor() {
    const file = fileURLToPath(new URL("./compile-worker.ts", import.meta.url));
    this.#child = fork(file, { execArgv: ["--import", "tsx"], stdio: ["ignore", "pipe", "pipe", "ipc"], env: { ...process.env, ...quickTools } });
    this.#child.on("message", (answer) => this.#reply(answer as Answer));
    for (const stream of [this.#child.stdout!, this.#child.stderr!]) {
      stream.on("data", (chunk: Buffer) => (this.#printed += chunk.toString("utf8")));
    }
    this.#child.on("exit", (code, signal) => {
      this.alive = false;
      const reason = signal === null ? "the compiler left by process.exit" : `the compiler was ended by ${signal}`;
      this.#reply({ code: code ?? 128, output: `${this.#printed}\n${reason}` });
    });
  }

  compile(args: string[]): Promise<Answer> {
    this.compiled++;
    this.#printed = "";
    this.#hold(true);
    const timer = setTimeout(() => this.#child.kill("SIGKILL"), 180_000);
    return new Promise<Answer>((resolve) => {
      this.#answer = resolve;
      this.#child.send(args);
    }).finally(() => clearTimeout(timer));
  }

  stop(): void {
    this.#child.disconnect();
  }

  #hold(hold: boolean): void {
    const { channel, stdout, stderr } = this.#child;
    for (const handle of [this.#child, channel, stdout as Socket, stderr as Socket]) {
      if (hold) handle?.ref();
      else handle?.unref();
    }
  }

  #reply(answer: Answer): void {
    const resolve = this.#answer;
    this.#answer = undefined;
    this.#hold(false);
    resolve?.(answer);
  }
}

const idle: Worker[] = [];
/**
 * After so many compilations a worker is replaced, so that what it keeps in memory stays bounded. A young worker is
 * slow: the first fifty cases take three times the processor time of those after the hundred-and-fiftieth.
 */
const workerLife = 1000;

/** Calls the compiler's command line with these arguments. */
export async function compile(args: string[]): Promise<Answer> {
  const worker = idle.pop() ?? new Worker();
  const answer = await worker.compile(args);
  if (worker.alive && worker.compiled < workerLife) idle.push(worker);
  else if (worker.alive) worker.stop();
  return answer;
}
