// Behind `npm run bench`: times our own plugins against hand-written C that does the same, in one run, side by side:
// through the ABI alone (driver.c) and through libsinsp (test/host), then how long compiling takes.
//
// Rounds alternate between the two plugins, and a round is a process, so both meet the same machine. ABI and libsinsp
// figures are CPU time, which other load disturbs less; compile times are wall time. The smallest value of all rounds
// is what the code costs, the median what one mostly sees. Exits with 1 when something cannot be built or run.
// ROUNDS=n and EVENTS=n change how often and how much.
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { cxxHost } from "../test/host/falco-host.js";
import { compare, median, minimum, type Samples, table } from "./table.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const work = join(root, "build", "bench");
const rounds = Number(process.env["ROUNDS"] ?? 9);
const events = Number(process.env["EVENTS"] ?? 2_000_000);
/** Payloads of 19 bytes: "countdown 999999999". */
const config = JSON.stringify({ count: 999_999_999, greeting: "countdown" });
/** As the compiler's own, so that both are made by the same rules. */
const cFlags = ["-std=c11", "-O2", "-g", "-fPIC", "-fvisibility=hidden", "-Wall", "-Wextra", "-Werror"];

const cc = process.env["CC"] ?? "cc";
const tsfalco = join(root, "bin", "tsfalco.js");
const sample = join(root, "samples", "source_plugin", "plugin.ts");
const plugin = existsSync(sample) ? sample : join(root, "bench", "plugins", "countdown.ts");

interface Contender {
  readonly name: "C" | "tsfalco";
  readonly library: string;
}

async function build(): Promise<{ driver: string; contenders: Contender[]; host: string }> {
  mkdirSync(work, { recursive: true });
  const driver = join(work, "driver");
  const [c, ours] = [join(work, "libcountdown-c.so"), join(work, "libcountdown-tsfalco.so")];
  await execa(cc, [...cFlags, join(root, "bench", "driver.c"), "-ldl", "-o", driver]);
  await execa(cc, [...cFlags, "-shared", "-Wl,-z,relro,-z,now", join(root, "bench", "c", "countdown.c"), "-o", c]);
  await execa(process.execPath, [tsfalco, "compile", plugin, "--shared", "-o", ours]);
  const host = await cxxHost();
  return { driver, host, contenders: [{ name: "C", library: c }, { name: "tsfalco", library: ours }] };
}

/** One round of driver.c: its lines "name value". */
async function abiRound(driver: string, { library }: Contender): Promise<Map<string, number>> {
  const { stdout } = await execa(driver, [library, config, String(events)]);
  return new Map(stdout.split("\n").map((line) => line.split(" ")).map(([name, value]) => [name!, Number(value)]));
}

/** CPU seconds of the C++ host over so many events; with a filter it extracts a field of each. */
async function hostSeconds(host: string, { library }: Contender, count: number, filter: string): Promise<number> {
  const args = ["-p", `${library}:${config}`, "-i", "countdown:", "-c", String(count), "-T", "600", "-f", filter];
  return cpuSeconds([host, ...args]);
}

/** CPU seconds of a command and all that it starts. */
async function cpuSeconds(command: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const { stdout } = await execa("sh", ["-c", '"$0" "$@" >/dev/null 2>&1 || exit 1; times', ...command], { env });
  const seconds = [...stdout.split("\n")[1]!.matchAll(/(\d+)m([\d.]+)s/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
  return seconds.reduce((sum, each) => sum + each, 0);
}

const filters = {
  "libsinsp, events only": "evt.num = 0",
  "libsinsp, one uint64 field": "countdown.left = 1",
  "libsinsp, one string field": "countdown.word = none",
} as const;

async function hostRound(host: string, contender: Contender, filter: string): Promise<number> {
  const count = Math.max(1_000_000, events / 2);
  const start = await hostSeconds(host, contender, 1, filter);
  return ((await hostSeconds(host, contender, count, filter)) - start) / count * 1e9;
}

async function times(): Promise<void> {
  const { driver, host, contenders } = await build();
  const samples: Samples = new Map();
  const note = (row: string, contender: Contender, value: number): void => {
    const of = samples.get(row) ?? { C: [], tsfalco: [] };
    of[contender.name].push(value);
    samples.set(row, of);
  };
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) {
      const values = await abiRound(driver, contender);
      note("next_batch, one event", contender, values.get("next_batch")!);
      note("extract_fields, one uint64", contender, values.get("uint64")!);
      note("extract_fields, one string", contender, values.get("string")!);
      note("peak memory (KiB)", contender, values.get("rss")!);
    }
  }
  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    for (const [row, filter] of Object.entries(filters)) {
      for (const contender of contenders) note(row, contender, await hostRound(host, contender, filter));
    }
  }
  process.stdout.write(`ns an event or a call, ${rounds} rounds of ${events}; ratio to C by the smallest\n\n`);
  process.stdout.write(table(["", "C min", "C median", "tsfalco min", "tsfalco median", "ratio"], compare(samples)));
}

/** Wall seconds and CPU seconds of one compilation, with the runtime's objects in `cache`. */
async function compileSeconds(source: string, cache: string): Promise<[wall: number, cpu: number]> {
  const started = performance.now();
  const args = [tsfalco, "compile", source, "--shared", "-o", join(work, "libcompiled.so")];
  const cpu = await cpuSeconds([process.execPath, ...args], { TSFALCO_CACHE: cache });
  return [(performance.now() - started) / 1000, cpu];
}

async function compileTimes(): Promise<void> {
  const source = join(work, "compiled.ts"), cache = join(work, "cache");
  const cold: [number, number][] = [], warm: [number, number][] = [];
  for (let round = 0; round < 3; round++) {
    rmSync(cache, { recursive: true, force: true });
    cpSync(plugin, source);
    cold.push(await compileSeconds(source, cache));
    for (let change = 0; change < 2; change++) {
      cpSync(plugin, source);
      writeFileSync(source, `export const changed${round}${change} = ${change};\n`, { flag: "a" });
      warm.push(await compileSeconds(source, cache));
    }
  }
  const row = (name: string, all: [number, number][]): string[] => [name, ...([0, 1] as const).flatMap((which) => {
    const seconds = all.map((each) => each[which]);
    return [minimum(seconds).toFixed(2), median(seconds).toFixed(2)];
  })];
  process.stdout.write("\nseconds of tsfalco compile --shared\n\n");
  process.stdout.write(table(
    ["", "wall min", "median", "cpu min", "median"], [row("nothing cached", cold), row("only the plugin changed", warm)],
  ));
}

try {
  await times();
  await compileTimes();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
