// Behind `npm run bench`: times our own plugins against the same in C, in Rust and in Go (rows.ts), in one run, side by
// side: through the ABI alone (driver/) and through libsinsp (test/host), then how long compiling takes.
//
// Rounds alternate between the languages, and a round is a process, so all meet the same machine. ABI and libsinsp
// figures are CPU time, which other load disturbs less; compile times are wall time. The smallest value of all rounds
// is what the code costs, the median what one mostly sees. Exits with 1 when something cannot be built or run, or when
// two languages do not give the same results. ROUNDS=n and EVENTS=n change how often and how much.
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { execa } from "execa";
import { cxxHost } from "../test/host/falco-host.js";
import { buildDriver, buildPlugin, requireTools, root, tsfalco, work } from "./build.js";
import { filters, plugins, type BenchPlugin } from "./rows.js";
import { median, minimum, Samples, table, type Language } from "./table.js";

const rounds = Number(process.env["ROUNDS"] ?? 9);
const events = Number(process.env["EVENTS"] ?? 2_000_000);

/** A plugin in one language. */
interface Contender {
  readonly plugin: BenchPlugin;
  readonly language: Language;
  readonly library: string;
}

async function buildAll(): Promise<Contender[]> {
  const contenders: Contender[] = [];
  for (const plugin of plugins) {
    for (const language of plugin.languages) {
      contenders.push({ plugin, language, library: await buildPlugin(plugin, language) });
    }
  }
  return contenders;
}

/** What each row's calls gave, summed: the same in every language and round. */
const checksums = new Map<string, string>();

/** One round of the driver: its lines "measurement ns checksum", and "memory KiB". */
async function abiRound(driver: string, contender: Contender, times: Samples, memory: Samples): Promise<void> {
  const { plugin, language, library } = contender;
  const args = [library, JSON.stringify(plugin.config(events)), String(events)];
  const { stdout } = await execa(driver, [...args, ...plugin.rows.map((row) => row.measurement)]);
  const lines = new Map(stdout.split("\n").map((line) => line.split(" ")).map(([name, ...rest]) => [name!, rest]));
  for (const { name, measurement } of plugin.rows) {
    const [nanoseconds, checksum] = lines.get(measurement)!;
    times.note(name, language, Number(nanoseconds));
    const expected = checksums.get(name) ?? checksum!;
    if (checksum !== expected) throw new Error(`${name}: ${language} gives ${checksum}, another language ${expected}`);
    checksums.set(name, expected);
  }
  memory.note(plugin.name, language, Number(lines.get("memory")![0]));
}

/** CPU seconds of a command and all that it starts. */
async function cpuSeconds(command: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const { stdout } = await execa("sh", ["-c", '"$0" "$@" >/dev/null 2>&1 || exit 1; times', ...command], { env });
  const parts = [...stdout.split("\n")[1]!.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

/** CPU ns of the C++ host for an event; with a filter it extracts a field of each. */
async function hostRound(host: string, { plugin, library }: Contender, filter: string): Promise<number> {
  const count = Math.max(1_000_000, events / 2), loaded = `${library}:${JSON.stringify(plugin.config(count))}`;
  const over = (wanted: number): Promise<number> =>
    cpuSeconds([host, "-p", loaded, "-i", `${plugin.name}:`, "-c", String(wanted), "-T", "600", "-f", filter]);
  const start = await over(1);
  return ((await over(count)) - start) / count * 1e9;
}

async function times(): Promise<void> {
  await requireTools();
  const [driver, host] = [await buildDriver(), await cxxHost()];
  const contenders = await buildAll();
  const abi = new Samples(), memory = new Samples(), libsinsp = new Samples();
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) await abiRound(driver, contender, abi, memory);
  }
  const sources = contenders.filter(({ plugin }) => plugin === plugins[0]);
  for (let round = 0; round < Math.ceil(rounds / 3); round++) {
    for (const [row, filter] of filters) {
      for (const contender of sources) libsinsp.note(row, contender.language, await hostRound(host, contender, filter));
    }
  }
  process.stdout.write(`CPU time, ${rounds} rounds of ${events}: smallest / median; ratios by the smallest\n\n`);
  const tables = [abi.table("ns a call"), libsinsp.table("ns an event"), memory.table("peak memory, KiB")];
  process.stdout.write(tables.join("\n"));
}

/** Wall seconds and CPU seconds of one compilation, with the runtime's objects in `cache`. */
async function compileSeconds(source: string, cache: string): Promise<[wall: number, cpu: number]> {
  const started = performance.now();
  const args = [tsfalco, "compile", source, "--shared", "-o", join(work, "libcompiled.so")];
  const cpu = await cpuSeconds([process.execPath, ...args], { TSFALCO_CACHE: cache });
  return [(performance.now() - started) / 1000, cpu];
}

async function compileTimes(): Promise<void> {
  const source = join(work, "compiled.ts"), cache = join(work, "cache"), original = join(root, plugins[0]!.source);
  const cold: [number, number][] = [], warm: [number, number][] = [];
  for (let round = 0; round < 3; round++) {
    rmSync(cache, { recursive: true, force: true });
    cpSync(original, source);
    cold.push(await compileSeconds(source, cache));
    for (let change = 0; change < 2; change++) {
      cpSync(original, source);
      writeFileSync(source, `export const changed${round}${change} = ${change};\n`, { flag: "a" });
      warm.push(await compileSeconds(source, cache));
    }
  }
  const row = (name: string, all: [number, number][]): string[] => [name, ...([0, 1] as const).flatMap((which) => {
    const seconds = all.map((each) => each[which]);
    return [minimum(seconds).toFixed(2), median(seconds).toFixed(2)];
  })];
  process.stdout.write("\nseconds of tsfalco compile --shared\n\n");
  const lines = [row("nothing cached", cold), row("only the plugin changed", warm)];
  process.stdout.write(table(["", "wall min", "median", "cpu min", "median"], lines));
}

try {
  await times();
  await compileTimes();
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
