// tsfalco test: compiles files of tests and the plugins that they name, runs them, and says how they ended.
import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { CompileResult, TestedLibrary } from "../../driver/compile.js";
import { withTemporaryFolder } from "../../driver/host.js";
import { startRuntime } from "../../driver/start-runtime.js";
import { testFiles } from "../../driver/test-files.js";
import { runTests } from "../../driver/test-program.js";
import { WatchedFiles } from "../../driver/watched-files.js";
import { compileOptions, type SharedFlags, withCompilation } from "../flags.js";
import { plainReporter } from "../report/plain.js";
import type { Reporter, Totals } from "../report/reporter.js";
import { tapReporter } from "../report/tap.js";
import { formatOf, messages, showDiagnostics, UsageError } from "../show.js";

interface Flags extends SharedFlags {
  filter?: string;
  tap?: boolean;
  watch?: boolean;
  timeout?: string;
}

export function testCommand(program: Command, done: (exitCode: number) => void): void {
  withCompilation(program.command("test [files...]"))
    .description("compile and run tests of plugins: the files, or all *.test.ts below the working directory")
    .option("--filter <text>", "only tests whose name contains it")
    .option("--tap", "report as TAP 14")
    .option("--watch", "run tests again when their files change")
    .option("--timeout <seconds>", "how long one test may take", "60")
    .action(async (files: string[], flags: Flags) => {
      done(await (flags.watch === true ? watch(files, flags) : runAll(testFiles(files), files, flags)).then(codeOf));
    });
}

/** What came of the files. */
interface Outcome {
  totals: Totals;
  /** The worst exit code of a compilation. */
  code: number;
  /** Each file of tests with all files that it is made of. */
  sources: Map<string, readonly string[]>;
  declared: number;
}

function codeOf({ totals, code, declared }: Outcome): number {
  if (code > 0) return code;
  const ran = totals.passed + totals.failed + totals.skipped;
  if (ran === 0 && declared > 0) process.stderr.write("error: the filter selects no test\n");
  return totals.failed + totals.problems > 0 || ran === 0 ? 1 : 0;
}

async function runAll(paths: readonly string[], named: readonly string[], flags: Flags): Promise<Outcome> {
  const timeout = secondsOf(flags.timeout);
  if (paths.length === 0) throw new UsageError(`there is no *.test.ts below ${named.join(", ") || "this folder"}`);
  const write = (text: string): void => void process.stdout.write(text);
  const reporter = flags.tap === true ? tapReporter(write) : plainReporter(write);
  const outcome: Outcome = {
    totals: { passed: 0, failed: 0, skipped: 0, problems: 0 }, code: 0, sources: new Map(), declared: 0,
  };
  await withTemporaryFolder(async (folder) => {
    const builder = new Builder(folder, flags);
    for (const path of paths) await runFile(path, { folder, timeout, flags, builder, reporter, outcome });
  });
  reporter.end(outcome.totals);
  return outcome;
}

/** What the files of a run share. */
interface Run {
  /** Where programs and libraries are made. */
  folder: string;
  timeout: number;
  flags: Flags;
  builder: Builder;
  reporter: Reporter;
  outcome: Outcome;
}

async function runFile(path: string, { folder, timeout, flags, builder, reporter, outcome }: Run): Promise<void> {
  reporter.file(path);
  const problem = (text: string): void => {
    outcome.totals.problems++;
    reporter.problem(text);
  };
  const built = await builder.build(path);
  outcome.sources.set(path, built.sources);
  showDiagnostics(built.diagnostics, formatOf(flags.format));
  outcome.code = Math.max(outcome.code, built.exitCode);
  if (built.exitCode > 0) return problem("it cannot be compiled");
  const end = await runTests({
    program: join(folder, "tests"), libraries: folder, folder: dirname(path), filter: flags.filter ?? "", timeout,
    sanitized: flags.sanitize !== undefined,
  }, {
    printed: reporter.printed,
    result: (result) => {
      outcome.totals[result.result]++;
      reporter.result(result);
    },
  });
  outcome.declared += end.declared;
  if (end.problem !== undefined) problem(end.problem);
}

type Built = Pick<CompileResult, "diagnostics" | "exitCode" | "sources">;

/** Makes the programs of tests and the libraries of their plugins, each as the ordinary command does. */
class Builder {
  /** Libraries that were made in this run, by their names: several files may test one plugin. */
  private readonly libraries = new Map<string, CompileResult>();

  constructor(private readonly folder: string, private readonly flags: Flags) {}

  async build(path: string): Promise<Built> {
    const options = compileOptions([path], ["program"], this.flags);
    await startRuntime(options);
    const { compileDeeply } = await import("../../driver/deep-stack.js");
    const program = await compileDeeply({ ...options, output: join(this.folder, "tests"), testing: true }, messages);
    process.stderr.write(program.text);
    const results = [program];
    if (program.exitCode === 0) for (const library of program.libraries) results.push(await this.library(library));
    return {
      diagnostics: once(results.flatMap(({ diagnostics }) => diagnostics)),
      exitCode: Math.max(...results.map(({ exitCode }) => exitCode)),
      sources: [...new Set(results.flatMap(({ sources }) => sources))],
    };
  }

  private async library({ file, name }: TestedLibrary): Promise<CompileResult> {
    const known = this.libraries.get(name);
    if (known !== undefined) return known;
    const { compileDeeply } = await import("../../driver/deep-stack.js");
    const options = { ...compileOptions([file], ["shared"], this.flags), output: join(this.folder, name) };
    const result = await compileDeeply(options, messages);
    process.stderr.write(result.text);
    this.libraries.set(name, result);
    return result;
  }
}

// A plugin is read with its tests, and once more by itself.
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({ code, message, span }: Diagnostic): string => `${code} ${span?.file}:${span?.start} ${message}`;
  return [...new Map(diagnostics.map((diagnostic) => [keyOf(diagnostic), diagnostic])).values()];
}

/** Runs all, then those whose files change, until a signal ends the command. */
async function watch(named: readonly string[], flags: Flags): Promise<Outcome> {
  const sources = new Map<string, readonly string[]>();
  const watched = new WatchedFiles();
  for (let due = testFiles(named); ; ) {
    const outcome = await runAll(due, named, flags);
    codeOf(outcome);
    for (const [path, files] of outcome.sources) sources.set(path, [path, ...files]);
    process.stderr.write("waiting for changes\n");
    const different = new Set(await watched.changed(() => [...testFiles(named), ...[...sources.values()].flat()]));
    due = testFiles(named).filter((path) => (sources.get(path) ?? [path]).some((file) => different.has(file)));
    if (due.length === 0) due = testFiles(named);
  }
}

function secondsOf(value: string | undefined): number {
  const seconds = Number(value);
  if (/^\d{1,6}(\.\d{1,3})?$/.test(value ?? "") && seconds > 0) return seconds;
  throw new UsageError(`--timeout cannot be ${value}: use a number of seconds`);
}
