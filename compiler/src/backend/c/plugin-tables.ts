// A plugin as constant data: the runtime's tsf_plugin with its config, field and event tables.
//
// Invariant: nothing here is code, and everything is static but what plugin-exports.ts exports.
import {
  falcoTypes, type IrAsyncEvents, type IrColumn, type IrExtract, type IrLoop, type IrParse,
  type IrParser, type IrPlugin, type IrRowType, type IrSource, loopFunctions, stateTypeNumbers,
} from "../../ir/plugin.js";
import { JsonTables } from "./json-tables.js";
import { cString } from "./literals.js";
import { writeNewEvents } from "./new-events.js";
import type { Unit } from "./unit.js";
import type { Writer } from "./writer.js";

/** static const tsf_plugin plugin = { … }; with all it points to. */
export function writePluginTables(plugin: IrPlugin, apiVersion: string, writer: Writer, unit: Unit): void {
  const json = new JsonTables(writer, unit);
  const config = json.add(plugin.config);
  const openParams = json.add(plugin.source?.openParams);
  const payload = json.add(plugin.source?.payload);
  json.write(plugin.jsonTypes);
  if (plugin.extract !== undefined) writeFields(plugin.extract, writer, unit);
  if (plugin.parse !== undefined) writeParsers(plugin.parse, writer, unit);
  if (plugin.asyncEvents !== undefined) writeAsyncNames(plugin.asyncEvents, writer);
  if (plugin.loop !== undefined) writeLoop(plugin.loop, writer, unit);
  if (plugin.rowTypes !== undefined) writeRowTypes(plugin.rowTypes, writer, unit);
  if (plugin.events.length > 0) writeEvents(plugin, writer, unit);
  const choices = plugin.source?.openChoices?.map(({ value }) => cString(value)).join(", ");
  if (choices !== undefined) writer.line(`static const char *const open_choices[] = {${choices}};`);
  if (plugin.source?.makes !== undefined) writeNewEvents(plugin.source.makes, writer, unit);
  const fn = (name: string | undefined): string => (name === undefined ? "NULL" : `&${unit.record(name)}`);
  const minor = apiVersion.split(".")[1]!;
  writer.open("static const tsf_plugin plugin = {");
  writer.line(".program = &program,");
  for (const key of ["name", "version", "description", "contact"] as const) writer.line(
    `.${key} = ${cString(plugin[key])},`
  );
  writer.line(`.api_version = ${cString(apiVersion)}, .api_minor = ${minor},`);
  writer.line(`.schema_version = ${cString(plugin.schemaVersion)},`);
  writer.line(`.config = ${config},`);
  if (plugin.initSchema !== undefined) writer.line(`.init_schema = ${cString(plugin.initSchema)},`);
  writer.line(`.construct = ${fn(plugin.construct)}, .construct_argc = ${plugin.constructArguments},`);
  writer.line(
    `.set_config = ${fn(plugin.setConfig)}, .metrics = ${fn(plugin.metrics)}, .dispose = ${fn(plugin.dispose)},`,
  );
  if (plugin.source !== undefined) writeSource(plugin.source, openParams, payload, fn, writer);
  if (plugin.extract !== undefined) writeExtract(plugin.extract, fn, writer);
  if (plugin.parse !== undefined) writeParse(plugin.parse, fn, writer, unit);
  if (plugin.asyncEvents !== undefined) writeAsyncEvents(plugin.asyncEvents, plugin.countsDeliveries === true, fn, writer);
  if (plugin.listen !== undefined) writer.line(
    `.capture_open = ${fn(plugin.listen.open)}, .capture_close = ${fn(plugin.listen.close)},`,
  );
  if (plugin.loop !== undefined) writer.line(".loop = &loop, .waiting = &tsf_waiting_used,");
  if (usesThreads(plugin)) writer.line(".threads = &tsf_threads_used,");
  if (plugin.rowTypes !== undefined) writer.line(".tables = &tsf_tables_used, .row_types = row_types,");
  if (plugin.usesJson) writer.line(".json = &tsf_json_used,");
  if (plugin.jsonTypes.length > 0) writer.line(".json_types = json_types,");
  if (plugin.usesOffsets) writer.line(".uses_offsets = true,");
  if (plugin.events.length > 0) writer.line(`.events = events, .event_count = ${eventCount(plugin)},`);
  writer.close("};");
}

type FunctionName = (name: string | undefined) => string;

function writeSource(
  source: IrSource, openParams: string, payload: string, fn: FunctionName, writer: Writer,
): void {
  const { batch } = source;
  writer.line(`.id = ${source.id}u, .event_source = ${cString(source.name)},`);
  writer.line(`.open = ${fn(source.open)}, .open_params = ${openParams}, .payload = ${payload},`);
  if (source.takesSignal) writer.line(".open_takes_signal = true,");
  if (source.openChoices !== undefined) {
    const listed = source.openChoices.filter(({ value }) => value !== "").map(({ value, description }) =>
      ({ value, ...(description === "" ? {} : { desc: description }) }));
    writer.line(`.open_choices = open_choices, .open_choice_count = ${source.openChoices.length},`);
    writer.line(`.open_params_json = ${cString(JSON.stringify(listed))},`);
  }
  writer.line(`.event_to_string = ${fn(source.eventToString)},`);
  writer.line(`.progress = ${fn(source.progress)}, .list_open_params = ${fn(source.listOpenParams)},`);
  if (source.makes !== undefined) {
    writer.line(`.encoder = &tsf_new_events_used, .new_events = new_events, .new_event_count = ${source.makes.length},`);
  }
  const limits = `.batch_events = ${batch.events ?? 0}u, .batch_bytes = ${batch.bytes ?? 0}u`;
  writer.line(`${limits}, .batch_milliseconds = ${batch.ms ?? 0}u,`);
}

function writeExtract(extract: IrExtract, fn: FunctionName, writer: Writer): void {
  writer.line(`.fields_json = ${cString(extract.json)},`);
  if (extract.sources !== undefined) writer.line(`.extract_sources = ${cString(JSON.stringify(extract.sources))},`);
  if (extract.codes !== undefined) writer.line(
    `.extract_codes = extract_codes, .extract_code_count = ${extract.codes.length},`
  );
  writer.line(`.extract_events = ${fn(extract.extractEvents)},`);
  writer.line(`.fields = fields, .field_count = ${extract.fields.length},`);
}

function writeParse(parse: IrParse, fn: FunctionName, writer: Writer, unit: Unit): void {
  if (parse.sources !== undefined) writer.line(`.parse_sources = ${cString(JSON.stringify(parse.sources))},`);
  if (parse.codes !== undefined) writer.line(
    `.parse_codes = parse_codes, .parse_code_count = ${parse.codes.length},`
  );
  writer.line(`.parse_events = ${fn(parse.parseEvents)},`);
  if (parse.parsers.length > 0) writer.line(`.parsers = parsers, .parser_count = ${parse.parsers.length},`);
  if (parse.parsers.some((parser) => makesDifference(parser, unit))) writer.line(".parses = true,");
}

/**
 * Whether anybody can tell that a method was called: it writes or may throw, or finding out whether it takes the event
 * may throw.
 */
export function makesDifference({ parse, asyncNames }: IrParser, unit: Unit): boolean {
  const { effects } = unit.function(parse);
  return asyncNames !== undefined || effects === undefined || effects.writes === true || effects.throws === true;
}

/** Whether the plugin's code may run on other threads than the host's one. */
export function usesThreads(plugin: IrPlugin): boolean {
  return plugin.asyncEvents !== undefined || plugin.listen !== undefined || plugin.loop !== undefined;
}

function writeAsyncNames({ names }: IrAsyncEvents, writer: Writer): void {
  writer.line(`static const char *const async_names[] = {${names.length === 0 ? "NULL" : names.map(cString).join(", ")}};`);
}

function writeAsyncEvents(
  events: IrAsyncEvents, countsDeliveries: boolean, fn: FunctionName, writer: Writer,
): void {
  writer.line(`.async_event_names = ${cString(JSON.stringify(events.names))},`);
  if (events.sources !== undefined) writer.line(`.async_event_sources = ${cString(JSON.stringify(events.sources))},`);
  writer.line(`.async_names = async_names, .async_name_count = ${events.names.length},`);
  if (countsDeliveries) writer.line(".counts_deliveries = true,");
  writer.line(`.run = ${fn(events.run)}, .dump_state = ${fn(events.dumpState)},`);
}

function writeLoop(loop: IrLoop, writer: Writer, unit: Unit): void {
  const records = (Object.keys(loopFunctions) as (keyof IrLoop)[]).map((name) => `.${snakeCase(name)} = &${unit.record(loop[name])}`);
  writer.line(`static const tsf_loop loop = {${records.join(", ")}};`);
}

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function writeParsers(parse: IrParse, writer: Writer, unit: Unit): void {
  const list = (type: string, name: string, items: readonly (string | number)[] | undefined): string => {
    if (items === undefined) return "NULL, 0";
    writer.line(`static ${type}${name}[] = {${items.join(", ")}};`);
    return `${name}, ${items.length}`;
  };
  const texts = (name: string, items: readonly string[] | undefined): string =>
    list("const char *const ", name, items?.map(cString));
  if (parse.codes !== undefined) list("const uint16_t ", "parse_codes", parse.codes);
  const rows = parse.parsers.map((parser, i) => [
    list("const uint16_t ", `parser_${i}_codes`, parser.codes), nameList(`parser_${i}_names`, parser.asyncNames, writer),
    texts(`parser_${i}_sources`, parser.sources), `&${unit.record(parser.parse)}`,
  ].join(", "));
  if (rows.length === 0) return;
  writer.open("static const tsf_parser parsers[] = {");
  for (const row of rows) writer.line(`{${row}},`);
  writer.close("};");
}

// A row type names those of its nested tables, so all are declared first.
function writeRowTypes(rowTypes: readonly IrRowType[], writer: Writer, unit: Unit): void {
  rowTypes.forEach((_, i) => writer.line(`static const tsf_row_type row_type_${i};`));
  rowTypes.forEach(({ name, columns }, i) => {
    writer.open(`static const tsf_column row_type_${i}_columns[] = {`);
    for (const column of columns) writer.line(`{${columnCode(column, unit)}},`);
    writer.close("};");
    writer.line(`static const tsf_row_type row_type_${i} = {${cString(name)}, row_type_${i}_columns, ${columns.length}};`);
  });
  const all = rowTypes.map((_, i) => `&row_type_${i}`);
  writer.line(`static const tsf_row_type *const row_types[] = {${all.length === 0 ? "NULL" : all.join(", ")}};`);
}

function columnCode(column: IrColumn, unit: Unit): string {
  const flags = column.flags.map((flag) => `TSF_COLUMN_${flag}`).join(" | ");
  const key = column.key === undefined ? 0 : stateTypeNumbers[column.key];
  const row = column.row === undefined ? "NULL" : `&row_type_${column.row}`;
  return [
    cString(column.name), unit.constants.atom(column.name), stateTypeNumbers[column.type], flags === "" ? "0" : flags, key, row,
  ].join(", ");
}

const argumentKinds = {
  none: "NONE", index: "INDEX", "index?": "INDEX_OPTIONAL", key: "KEY", "key?": "KEY_OPTIONAL", any: "ANY",
  "any?": "ANY_OPTIONAL",
} as const;

/** A tsf_async_names. */
function nameList(name: string, names: readonly string[] | undefined, writer: Writer): string {
  if (names === undefined) return "{NULL, 0}";
  writer.line(`static const char *const ${name}[] = {${names.map(cString).join(", ")}};`);
  return `{${name}, ${names.length}}`;
}

function writeFields(extract: IrExtract, writer: Writer, unit: Unit): void {
  const lists = new Map<string, string>();
  const list = (codes: readonly number[] | undefined): string => {
    if (codes === undefined) return "NULL, 0";
    const key = codes.join(", ");
    if (!lists.has(key)) {
      lists.set(key, `codes_${lists.size}`);
      writer.line(`static const uint16_t ${lists.get(key)}[] = {${key}};`);
    }
    return `${lists.get(key)}, ${codes.length}`;
  };
  const rows = extract.fields.map((field, i) => [
    cString(field.name), falcoTypes[field.type], `TSF_ARGUMENT_${argumentKinds[field.argument]}`, field.list,
    field.bigintIndex, list(field.codes), nameList(`field_${i}_names`, field.asyncNames, writer),
    `&${unit.record(field.get)}`,
  ].join(", "));
  if (extract.codes !== undefined) writer.line(
    `static const uint16_t extract_codes[] = {${extract.codes.join(", ")}};`
  );
  writer.open("static const tsf_field fields[] = {");
  for (const row of rows) writer.line(`{${row}},`);
  writer.close("};");
}

const eventCount = (plugin: IrPlugin): number => Math.max(...plugin.events.map(({ code }) => code)) + 1;

function writeEvents(plugin: IrPlugin, writer: Writer, unit: Unit): void {
  const lists = new Map<string, string>();
  const rows: string[] = [];
  const nameLists = new Map<string, string>();
  for (const { code, name, params, names } of plugin.events) {
    const key = params.map((kind) => `TSF_PARAM_${kind}`).join(", ");
    if (key !== "" && !lists.has(key)) {
      lists.set(key, `params_${lists.size}`);
      writer.line(`static const uint8_t ${lists.get(key)}[] = {${key}};`);
    }
    const texts = (names ?? []).map((param) => `&${unit.constants.string(param)}`).join(", ");
    if (texts !== "" && !nameLists.has(texts)) {
      nameLists.set(texts, `param_names_${nameLists.size}`);
      writer.line(`static const tsf_string *const ${nameLists.get(texts)}[] = {${texts}};`);
    }
    const columns = `${lists.get(key) ?? "NULL"}, ${nameLists.get(texts) ?? "NULL"}`;
    rows.push(`[${code}] = {&${unit.constants.string(name)}, ${columns}, ${params.length}},`);
  }
  writer.open(`static const tsf_event_row events[${eventCount(plugin)}] = {`);
  for (const row of rows) writer.line(row);
  writer.close("};");
}
