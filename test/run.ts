// Behind `npm test`: runs every test/**/*.test.ts with uvu, each file in a process of its own, two at once, and ends
// with a line alone: `N passed, N failed`. uvu passes green when it should not, so here a file fails too that has no
// tests, that ends without uvu's summary, that skips a test, or that ends with another code than its summary implies.
// FILTER=area/name runs the cases whose id contains it; of the files, those that choose by it (they name it, or ask
// support/cases) and those whose own path contains it.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join, sep } from "node:path";

const here = fileURLToPath(new URL(".", import.meta.url));
const filter = process.env["FILTER"] ?? "";
const atOnce = 2;

interface Counts {
  passed: number;
  failed: number;
  /** What is wrong with the file as a whole. */
  fault?: string;
}

interface TestFile {
  name: string;
  env: NodeJS.ProcessEnv;
}

/** Files that take minutes: they begin first, so that no processor waits for the last of them. */
const longest = ["cases.test.ts", "tsfalco-test.test.ts", "plugins.test.ts", "compiled-plugins.test.ts"];

function rankOf(name: string): number {
  const rank = longest.indexOf(name);
  return rank < 0 ? longest.length : rank;
}

/** The files to run, those with the most work first. */
function testFiles(): TestFile[] {
  const names = readdirSync(here, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && !name.split(sep).includes("node_modules"))
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  const files: TestFile[] = [];
  for (const name of names) {
    const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
    if (filter !== "" && name.includes(filter)) files.push({ name, env: { ...env, FILTER: "" } });
    else if (filter === "" || readsFilter(name)) files.push({ name, env });
  }
  return files;
}

function readsFilter(name: string): boolean {
  const text = readFileSync(join(here, name), "utf8");
  return /\b(?:findCases|selected|FILTER)\b/.test(text);
}

/** Shows one file's output as it comes and keeps back that of the files behind it. */
class Screen {
  #order: string[] = [];
  #kept = new Map<string, string>();
  #ended = new Set<string>();

  begin(name: string): void {
    this.#order.push(name);
    this.#kept.set(name, `\n${name}\n`);
    this.#flush();
  }

  write(name: string, text: string): void {
    this.#kept.set(name, (this.#kept.get(name) ?? "") + text);
    this.#flush();
  }

  end(name: string): void {
    this.#ended.add(name);
    this.#flush();
  }

  #flush(): void {
    for (let first = this.#order[0]; first !== undefined; first = this.#order[0]) {
      process.stdout.write(this.#kept.get(first) ?? "");
      this.#kept.set(first, "");
      if (!this.#ended.has(first)) return;
      this.#order.shift();
    }
  }
}

const screen = new Screen();

function runFile(file: TestFile): Promise<Counts> {
  return new Promise((resolve) => {
    let text = "";
    screen.begin(file.name);
    const child = spawn(process.execPath, ["--import", "tsx", join(here, file.name)], {
      env: file.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (chunk: string) => {
        text += chunk;
        screen.write(file.name, chunk);
      });
    }
    child.on("close", (code, signal) => {
      const counts = read(text, code, signal, file.env["FILTER"] ?? "");
      if (counts.fault !== undefined) screen.write(file.name, `  FAIL  ${file.name}: ${counts.fault}\n`);
      screen.end(file.name);
      resolve(counts);
    });
  });
}

/** Reads uvu's summary, which is the last thing that a file prints. */
function read(text: string, code: number | null, signal: string | null, filtered: string): Counts {
  const summary = /\n {2}Total: +(\d+)\n {2}Passed: +(\d+)\n {2}Skipped: +(\d+)\n {2}Duration: .*\s*$/.exec(text);
  if (summary === null) {
    const ending = signal === null ? `exit code ${code}` : signal;
    return { passed: 0, failed: 1, fault: `ended without a summary (${ending}); does it call test.run()?` };
  }
  const [total = 0, passed = 0, skipped = 0] = summary.slice(1).map(Number);
  const counts: Counts = { passed, failed: total - passed };
  if (total === 0 && filtered === "") counts.fault = "has no tests";
  else if (skipped > 0) counts.fault = `skips ${skipped} tests`;
  else if ((code === 0) !== (passed === total)) counts.fault = `exit code ${code} does not fit its summary`;
  if (counts.fault !== undefined) counts.failed++;
  return counts;
}

async function main(): Promise<number> {
  const waiting = testFiles();
  const faults: string[] = [];
  let passed = 0;
  let failed = 0;
  const next = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const counts = await runFile(file);
      passed += counts.passed;
      failed += counts.failed;
      if (counts.failed > 0) faults.push(`  ${file.name}: ${counts.fault ?? `${counts.failed} failed`}`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  if (passed + failed === 0) {
    failed = 1;
    faults.push(filter === "" ? "  no test file found" : `  FILTER=${filter} selects no test`);
  }
  if (faults.length > 0) console.log(`\n${faults.sort().join("\n")}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

process.exitCode = await main();
