// tsfalco inspect: what a plugin library says of itself, and what it is as a file.
import type { Command } from "commander";
import { type ElfFacts, readElf } from "../../driver/elf.js";
import { readHost } from "../../driver/small-host.js";
import { type SharedFlags, withCompilation } from "../flags.js";
import { withLibrary } from "../library.js";
import { type PluginFacts, registryEntry } from "../registry-entry.js";
import { showError } from "../show.js";

interface Flags extends SharedFlags {
  json?: boolean;
  registry?: boolean;
}

/** Functions that older hosts never look up, with the API version that brought them. */
const sinceApi: Readonly<Record<string, string>> = {
  plugin_set_config: "3.4", plugin_get_metrics: "3.6", plugin_capture_open: "3.7", plugin_capture_close: "3.7",
  plugin_dump_state: "3.10", plugin_get_required_event_schema_version: "3.12",
};

export function inspectCommand(program: Command, done: (exitCode: number) => void): void {
  withCompilation(program.command("inspect <plugin>"))
    .description("show name, version, capabilities, fields, schema, symbols and sizes of a plugin (a .so, or a .ts)")
    .option("--json", "print one JSON object")
    .option("--registry", "print the entry for the registry of Falco's plugins, as YAML")
    .action(async (plugin: string, flags: Flags) => {
      done(await withLibrary(plugin, flags, (host, library) => inspect(host, library, plugin, flags)));
    });
}

async function inspect(host: string, library: string, plugin: string, flags: Flags): Promise<number> {
  const { code, stdout } = await readHost(host, ["inspect", library, "--json"]);
  if (code !== 0) return code;
  if (flags.registry === true) return showEntry(JSON.parse(stdout) as PluginFacts, plugin, flags.format);
  const facts = JSON.parse(stdout) as Record<string, unknown>;
  const elf = readElf(library);
  const later = Object.entries(sinceApi).filter(([symbol]) => elf?.exports.includes(symbol) === true)
    .map(([symbol, since]) => ({ symbol, since }));
  if (flags.json === true) process.stdout.write(`${JSON.stringify({ ...facts, usedSince: later, file: elf ?? null })}\n`);
  else process.stdout.write(text(facts, later, elf));
  return 0;
}

function showEntry(facts: PluginFacts, plugin: string, format: string | undefined): number {
  const { yaml, problems } = registryEntry(facts, plugin);
  process.stdout.write(yaml);
  for (const reason of problems) showError("TSF5018", { plugin: facts.name, reason }, format);
  return 0;
}

function text(
  facts: Record<string, unknown>, later: readonly { symbol: string; since: string }[], elf: ElfFacts | undefined,
): string {
  const lines: string[] = [];
  const row = (name: string, value: string): void => void lines.push(`${name.padEnd(18)} ${value}`);
  for (const [name, value] of Object.entries(facts)) {
    if (value === null || name === "fields" || name === "initSchema") continue;
    row(name, Array.isArray(value) ? value.join(", ") : String(value));
  }
  if (Array.isArray(facts["fields"])) row("fields", facts["fields"].map(fieldLine).join(`\n${" ".repeat(19)}`));
  if (facts["initSchema"] !== null) row("config schema", JSON.stringify(facts["initSchema"]));
  if (later.length > 0) row("works from API", later.map(({ symbol, since }) => `${symbol} ${since}`).join(", "));
  if (elf !== undefined) {
    row("exports", elf.exports.join(" "));
    row("needs", elf.needed.join(" "));
    row("glibc", elf.glibc === undefined ? "any" : `${elf.glibc} or later`);
    row("size", `${elf.file} bytes: code and constants ${elf.text}, data ${elf.data}, zeroed ${elf.bss}`);
  }
  return `${lines.join("\n")}\n`;
}

interface FieldJson {
  name: string;
  type: string;
  desc: string;
  isList?: boolean;
  arg?: { isRequired?: boolean; isIndex?: boolean; isKey?: boolean };
}

// countdown.word[index?]  string  The n-th word
function fieldLine(field: FieldJson): string {
  const { arg } = field;
  const kind = [
    arg?.isIndex === true ? "index" : "", arg?.isKey === true ? "key" : "",
  ].filter((word) => word !== "").join(" or ");
  const argument = arg === undefined ? "" : `[${kind}${arg.isRequired === true ? "" : "?"}]`;
  return `${field.name}${argument}  ${field.type}${field.isList === true ? " list" : ""}  ${field.desc}`;
}
