// Times our own plugins against the same in C, in Rust and in Go (rows.ts), side by side: through the ABI alone
// (driver/) and through libsinsp (test/host).
//
// Rounds alternate between the languages, and a round is a process, so all meet the same machine. Figures are CPU time,
// which other load disturbs less. Fails when two languages do not give the same results. EVENTS=n changes how much.
import { execa } from "execa";
import { cxxHost } from "../test/host/falco-host.js";
import { buildDriver, buildPlugin, requireTools } from "./build.js";
import { measure, type Measured, rounds } from "./measure.js";
import { filters, type BenchPlugin, type Language, languages, plugins, ratios } from "./rows.js";
import { Samples } from "./table.js";

const events = Number(process.env["EVENTS"] ?? 2_000_000);

type Figures = Samples<Language>;

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
async function abiRound(driver: string, contender: Contender, times: Figures, memory: Figures): Promise<void> {
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

/** CPU ns of the C++ host for an event; with a filter it extracts a field of each. */
async function hostRound(host: string, { plugin, library }: Contender, filter: string): Promise<number> {
  const count = Math.max(1_000_000, events / 2), loaded = `${library}:${JSON.stringify(plugin.config(count))}`;
  const over = (wanted: number): Promise<Measured> =>
    measure([host, "-p", loaded, "-i", `${plugin.name}:`, "-c", String(wanted), "-T", "600", "-f", filter]);
  const start = await over(1), all = await over(count);
  return (all.cpu - start.cpu) / count * 1e9;
}

/** Prints the tables of plugins. */
export async function pluginTimes(): Promise<void> {
  await requireTools("cc", "cargo", "go");
  const [driver, host] = [await buildDriver(), await cxxHost()];
  const contenders = await buildAll();
  const samples = (): Figures => new Samples(languages, ratios);
  const abi = samples(), memory = samples(), libsinsp = samples();
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

