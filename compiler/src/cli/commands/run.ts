// tsfalco run: loads a plugin into the small host, opens its source, prints events and fields.
import type { Command } from "commander";
import { inputProblem, readText } from "../../driver/host.js";
import { runHost } from "../../driver/small-host.js";
import { type SharedFlags, withCompilation } from "../flags.js";
import { withLibrary } from "../library.js";
import { UsageError } from "../show.js";

interface Flags extends SharedFlags {
  config?: string;
  open?: string;
  events?: string;
  seconds?: string;
  fields?: string;
  lines?: string;
  read?: string;
  source?: string;
  setConfig?: string;
  json?: boolean;
  tables?: string;
  with?: string;
  metrics?: boolean;
  progress?: boolean;
  list?: boolean;
  pool?: boolean;
  dump?: boolean;
  quiet?: boolean;
  offsets?: boolean;
}

export function runCommand(program: Command, done: (exitCode: number) => void): void {
  withCompilation(program.command("run <plugin>"))
    .description("load a plugin (a .so, or a .ts that is compiled first) and print its events")
    .addHelpText("after", "\nA failed field, text, metric or config is told on stderr and the run goes on; it ends with " +
      "exit code 4 then.")
    .option("--config <text>", "the plugin's config; @FILE reads it from a file")
    .option("--open <params>", "what the source is opened with")
    .option("--events <n>", "stop after so many events")
    .option("--seconds <n>", "stop after so many seconds")
    .option("--fields <list>", "fields to extract from each event: a,b[arg]")
    .option("--json", "print one JSON object per event")
    .option("--lines <file>", "make events of the lines of a file (- is stdin), for plugins without a source")
    .option("--read <file>", "take the events of a capture file (.scap), and open no source")
    .option("--source <name>", "the event source of such lines or events")
    .option("--set-config <text>", "give the plugin another config after opening; @FILE reads it from a file")
    .option("--tables <file>", "the host's tables, as JSON")
    .option("--with <library>", "another plugin, LIB.so or LIB.so:CONFIG, loaded before this one")
    .option("--pool", "a thread pool for the plugin's routines")
    .option("--dump", "print the events of dumpState first")
    .option("--metrics", "print the plugin's metrics at the end")
    .option("--progress", "print the source's progress at the end")
    .option("--list", "print what may be opened, with what it is, and open nothing")
    .option("--quiet", "do not show what the plugin logs")
    .option("--offsets", "print where in the event the values of fields lie")
    .action(async (plugin: string, flags: Flags) => {
      const args = hostArguments(flags);
      done(await withLibrary(plugin, flags, (host, library) => runHost(host, ["run", library, ...args])));
    });
}

function hostArguments(flags: Flags): string[] {
  const args: string[] = [];
  const add = (option: string, value: string | undefined): void => {
    if (value !== undefined) args.push(option, value);
  };
  add("--config", textOf(flags.config));
  add("--open", flags.open);
  add("--events", count("--events", flags.events));
  add("--seconds", seconds(flags.seconds));
  add("--fields", flags.fields);
  add("--lines", flags.lines);
  add("--read", flags.read);
  add("--source", flags.source);
  add("--set-config", textOf(flags.setConfig));
  add("--tables", flags.tables);
  add("--with", flags.with);
  for (const option of ["json", "metrics", "progress", "list", "pool", "dump", "quiet", "offsets"] as const) {
    if (flags[option] === true) args.push(`--${option}`);
  }
  return args;
}

function textOf(value: string | undefined): string | undefined {
  if (value === undefined || !value.startsWith("@")) return value;
  const file = value.slice(1);
  if (inputProblem(file) !== undefined) throw new UsageError(`the config file ${file} cannot be read`);
  return readText(file);
}

function seconds(value: string | undefined): string | undefined {
  if (value === undefined || /^\d{1,9}(\.\d{1,9})?$/.test(value)) return value;
  throw new UsageError(`--seconds cannot be ${value}: use a number, 1.5 for example`);
}

function count(option: string, value: string | undefined): string | undefined {
  if (value !== undefined && !/^\d{1,15}$/.test(value)) throw new UsageError(
    `${option} cannot be ${value}: use a whole number`
  );
  return value;
}
