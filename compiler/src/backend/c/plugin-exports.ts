// The functions that a host calls: three lines each, which call the runtime's tsf_<capability>_….
//
// A shared library exports `plugin_<name>`, only those that the plugin has. In an archive they are static, and one
// `const plugin_api <symbol>` names them. Either way the table `plugin` (plugin-tables.ts) lies beside them.
import type { IrFunction } from "../../ir/function.js";
import type { IrExtract, IrParse, IrPlugin } from "../../ir/plugin.js";
import type { IrType } from "../../ir/types.js";
import { givenRooms } from "./function.js";
import { makesDifference, writePluginTables } from "./plugin-tables.js";
import { cTypes } from "./types.js";
import type { Unit } from "./unit.js";
import type { Writer } from "./writer.js";

export type PluginForm = "shared" | "static";

/** One exported function: `has` says whether the plugin has it. */
interface Export {
  name: string;
  result: string;
  parameters: string;
  body: string;
  has: (plugin: IrPlugin) => boolean;
}

const always = (): boolean => true;
const sources = (plugin: IrPlugin): boolean => plugin.source !== undefined;
const named = (plugin: IrPlugin): boolean => plugin.source !== undefined && plugin.source.id !== 0;
const extracts = (plugin: IrPlugin): boolean => plugin.extract !== undefined;
const listsEvents = ({ extract }: IrPlugin): boolean =>
  extract?.codes !== undefined || extract?.extractEvents !== undefined;

const parses = (plugin: IrPlugin): boolean => plugin.parse !== undefined;
const listsParsed = ({ parse }: IrPlugin): boolean => parse?.codes !== undefined || parse?.parseEvents !== undefined;

const emits = (plugin: IrPlugin): boolean => plugin.asyncEvents !== undefined;
const listens = (plugin: IrPlugin): boolean => plugin.listen !== undefined;

function row(has: Export["has"], name: string, result: string, parameters: string, body: string): Export {
  return { name, result, parameters, body, has };
}

const text = "const char *";
const event = "const ss_plugin_event_input *event";

/** In the order of the struct. */
const all: readonly Export[] = [
  row(always, "get_required_api_version", text, "void", "plugin.api_version"),
  row((p) => p.initSchema !== undefined, "get_init_schema", text, "ss_plugin_schema_type *schema_type",
    "tsf_plugin_get_init_schema(&plugin, schema_type)"),
  row(always, "init", "ss_plugin_t *", "const ss_plugin_init_input *input, ss_plugin_rc *rc",
    "tsf_plugin_init(&plugin, input, rc)"),
  row(always, "destroy", "void ", "ss_plugin_t *s", "tsf_plugin_destroy(s)"),
  row(always, "get_last_error", text, "ss_plugin_t *s", "tsf_plugin_get_last_error(s)"),
  row(always, "get_name", text, "void", "plugin.name"),
  row(always, "get_description", text, "void", "plugin.description"),
  row(always, "get_contact", text, "void", "plugin.contact"),
  row(always, "get_version", text, "void", "plugin.version"),
  row(named, "get_id", "uint32_t ", "void", "plugin.id"),
  row(named, "get_event_source", text, "void", "plugin.event_source"),
  row(sources, "open", "ss_instance_t *", "ss_plugin_t *s, const char *params, ss_plugin_rc *rc",
    "tsf_source_open(s, params, rc)"),
  row(sources, "close", "void ", "ss_plugin_t *s, ss_instance_t *h", "tsf_source_close(s, h)"),
  row(({ source }) => (source?.listOpenParams ?? source?.openChoices) !== undefined, "list_open_params", text, "ss_plugin_t *s, ss_plugin_rc *rc",
    "tsf_source_list_open_params(s, rc)"),
  row((p) => p.source?.tellsProgress === true, "get_progress", text,
    "ss_plugin_t *s, ss_instance_t *h, uint32_t *progress_pct", "tsf_source_get_progress(s, h, progress_pct)"),
  row((p) => p.source?.eventToString !== undefined, "event_to_string", text, `ss_plugin_t *s, ${event}`,
    "tsf_source_event_to_string(s, event)"),
  row(sources, "next_batch", "ss_plugin_rc ",
    "ss_plugin_t *s, ss_instance_t *h, uint32_t *nevts, ss_plugin_event ***evts", "tsf_source_next_batch(s, h, nevts, evts)"),
  row(listsEvents, "get_extract_event_types", "uint16_t *", "uint32_t *numtypes, ss_plugin_t *s",
    "tsf_extract_get_extract_event_types(&plugin, numtypes, s)"),
  row((p) => p.extract?.sources !== undefined, "get_extract_event_sources", text, "void", "plugin.extract_sources"),
  row(extracts, "get_fields", text, "void", "plugin.fields_json"),
  row(extracts, "extract_fields", "ss_plugin_rc ",
    `ss_plugin_t *s, ${event}, const ss_plugin_field_extract_input *input`, "tsf_extract_fields_by(&plugin, extract_field, s, event, input)"),
  row(listsParsed, "get_parse_event_types", "uint16_t *", "uint32_t *numtypes, ss_plugin_t *s",
    "tsf_parse_get_parse_event_types(&plugin, numtypes, s)"),
  row((p) => p.parse?.sources !== undefined, "get_parse_event_sources", text, "void", "plugin.parse_sources"),
  row(parses, "parse_event", "ss_plugin_rc ", `ss_plugin_t *s, ${event}, const ss_plugin_event_parse_input *input`,
    "parse_event(s, event, input)"),
  row((p) => p.asyncEvents?.sources !== undefined, "get_async_event_sources", text, "void", "plugin.async_event_sources"),
  row(emits, "get_async_events", text, "void", "plugin.async_event_names"),
  row(emits, "set_async_event_handler", "ss_plugin_rc ",
    "ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler",
    "tsf_async_set_async_event_handler(s, owner, handler)"),
  row((p) => p.asyncEvents?.dumpState !== undefined, "dump_state", "ss_plugin_rc ",
    "ss_plugin_t *s, ss_plugin_owner_t *owner, ss_plugin_async_event_handler_t handler",
    "tsf_async_dump_state(s, owner, handler)"),
  row(listens, "capture_open", "ss_plugin_rc ", "ss_plugin_t *s, const ss_plugin_capture_listen_input *input",
    "tsf_listen_capture_open(s, input)"),
  row(listens, "capture_close", "ss_plugin_rc ", "ss_plugin_t *s, const ss_plugin_capture_listen_input *input",
    "tsf_listen_capture_close(s, input)"),
  row((p) => p.setConfig !== undefined, "set_config", "ss_plugin_rc ",
    "ss_plugin_t *s, const ss_plugin_set_config_input *input", "tsf_plugin_set_config(s, input)"),
  row((p) => p.metrics !== undefined, "get_metrics", "ss_plugin_metric *", "ss_plugin_t *s, uint32_t *num_metrics",
    "tsf_metrics_get_metrics(s, num_metrics)"),
  row(always, "get_required_event_schema_version", text, "ss_plugin_t *s", "(void)s, plugin.schema_version"),
];

/** The C names of what a shared library of the plugin exports. */
export function exportedSymbols(plugin: IrPlugin): string[] {
  return all.filter(({ has }) => has(plugin)).map(({ name }) => `plugin_${name}`);
}

/** The API version that the plugin requires: the least that has all it uses, 3.10 at least for a static struct. */
export function requiredApiVersion(plugin: IrPlugin, form: PluginForm, least = 0): string {
  // loaders move what follows slot 28 of a struct that says less
  const laidOut = form === "static" ? 10 : 0;
  return `3.${Math.max(plugin.apiMinor, least, laidOut)}.0`;
}

/** Tables and functions of the plugin, after the program's own. */
export function pluginCode(plugin: IrPlugin, form: PluginForm, leastApi = 0): (writer: Writer, unit: Unit) => void {
  return (writer, unit) => {
    writePluginTables(plugin, requiredApiVersion(plugin, form, leastApi), writer, unit);
    if (plugin.extract !== undefined) writeExtractField(plugin.extract, writer, unit);
    if (plugin.parse !== undefined) writeParseAll(plugin.parse, writer, unit);
    const own = all.filter(({ has }) => has(plugin));
    for (const one of own) writeExport(one, form, writer);
    if (form === "static") writeStruct(plugin, own, writer);
  };
}

/**
 * Each field's method, called without an argument, and the choice among them, for the runtime's extract.h. What has a frame
 * is a function of its own, so that the choice and what only tries need none.
 */
function writeExtractField({ fields }: IrExtract, writer: Writer, unit: Unit): void {
  const kinds = fields.map(({ get }, i) => {
    const { code, type, visits, rooms } = eventCall(get, "tsf_event_new(isolate, event)", unit);
    const tries = visits === "tries" ? "bool *slow UNUSED, " : "";
    const parameters =
      `tsf_isolate *isolate UNUSED, tsf_string *rooms UNUSED, ${tries}tsf_object *self UNUSED, tsf_host_event event UNUSED`;
    writer.open(`TSF_ALWAYS_INLINE tsf_value field_value_${i}(${parameters}) {`);
    if (visits === undefined) writer.line("tsf_visit_enter(isolate);");
    if (visits !== undefined && type === "big") {
      const box = visits === "tries" ? `tsf_extract_try_box(slow, ${code})` : `tsf_extract_box(isolate, ${code})`;
      writer.line(`return ${box};`);
    } else {
      writer.line(`return ${cTypes[type].box(code)};`);
    }
    writer.close("}");
    return { kind: visits === "tries" ? "try" : "visit", rooms };
  });
  const parameters = "ss_plugin_t *s, tsf_host_event event, const ss_plugin_field_extract_input *input";
  const call = (i: number): string =>
    `tsf_extract_${kinds[i]!.kind}(&plugin, &fields[${i}], field_value_${i}, s, event, input, rooms)`;
  const isSmall = (i: number): boolean => kinds[i]!.kind === "try" && kinds[i]!.rooms === 0;
  for (const [i, { rooms }] of kinds.entries()) {
    if (isSmall(i)) continue;
    writer.open(`static __attribute__((noinline)) ss_plugin_rc extract_${i}(${parameters}) {`);
    writer.line(`tsf_string rooms[${Math.max(rooms, 1)}];`);
    writer.line(`return ${call(i)};`);
    writer.close("}");
  }
  writer.open(`TSF_ALWAYS_INLINE ss_plugin_rc extract_field(${parameters}) {`);
  writer.open("switch (input->fields->field_id) {");
  for (const i of kinds.keys()) {
    writer.line(`case ${i}: return ${isSmall(i) ? call(i).replace("rooms", "NULL") : `extract_${i}(s, event, input)`};`);
  }
  writer.line("default: return tsf_extract_extract_fields(s, event, input);");
  writer.close("}");
  writer.close("}");
}

/**
 * The @parse methods one after the other, each with its filters as constants, for the runtime's parse.h. One that nobody
 * can tell whether it was called is left out. Where all of them try, parse_event is no more than that.
 */
function writeParseAll({ parsers }: IrParse, writer: Writer, unit: Unit): void {
  const called = [...parsers.entries()].filter(([, parser]) => makesDifference(parser, unit)).map(([i, { parse }]) =>
    ({ i, ...eventCall(parse, "tsf_parse_event_object(parse)", unit) }));
  const allTry = called.every(({ visits }) => visits === "tries");
  for (const { i, code, visits, rooms } of called) {
    writer.open(`TSF_ALWAYS_INLINE bool parser_call_${i}(tsf_parse *parse, tsf_object *self UNUSED) {`);
    writer.line("tsf_isolate *isolate UNUSED = parse->state->isolate;");
    if (visits !== undefined) writer.line("tsf_host_event event UNUSED = parse->input;");
    if (visits === undefined) writer.line("tsf_visit_enter(isolate);");
    if (visits === "tries") writer.line("bool gave_up = false, *slow UNUSED = &gave_up;");
    if (rooms > 0) writer.line(`tsf_string rooms[${rooms}];`);
    writer.line(`(void)${code};`);
    writer.line(`return ${visits === "tries" ? "!gave_up" : "true"};`);
    writer.close("}");
  }
  writer.open("TSF_ALWAYS_INLINE bool parse_all(tsf_parse *parse UNUSED) {");
  const form = allTry ? "try" : "by";
  const terms = called.map(({ i }) => `tsf_parse_${form}(parse, &parsers[${i}], ${i}, parser_call_${i})`);
  writer.line(`return ${terms.length === 0 ? "true" : terms.join(" && ")};`);
  writer.close("}");
  const parameters = "ss_plugin_t *s, tsf_host_event event, const ss_plugin_event_parse_input *input";
  writer.open(`TSF_ALWAYS_INLINE ss_plugin_rc parse_event(${parameters}) {`);
  writer.line(`return tsf_parse_event_${form}(&plugin, parse_all, s, event, input);`);
  writer.close("}");
}

/** A call of a method for an event: `code`, what that gives, and how it deals with the host's call. */
interface EventCall {
  readonly code: string;
  readonly type: IrType;
  readonly visits: IrFunction["visits"];
  /** How many rooms for texts it is given, as `rooms` in C. */
  readonly rooms: number;
}

/**
 * Calls the method's variant for events in registers (`event` in C) if there is one; else with `object`, by the function's
 * own types where they are known to fit, so that the C compiler may inline it.
 */
function eventCall(name: string, object: string, unit: Unit): EventCall {
  const variant = unit.function(name).eventMethod?.variant;
  const fn = unit.function(variant ?? name);
  const params = fn.blocks[0]!.params;
  const given = [...(fn.takesThis ? ["self"] : []), object];
  const fits = params.every(({ type }, i) => type === "val" || type === "event" || (type === "ref" && i < given.length));
  if (fn.kind === "generator" || fn.hasRest || fn.usesClosure || !fits) {
    const argument = `(const tsf_value[]){tsf_from_object(${object})}`;
    return { code: `${unit.entry(name)}(isolate, NULL, tsf_from_object(self), 1, ${argument})`, type: "val", visits: undefined, rooms: 0 };
  }
  unit.program.hot.add(fn.name);
  const args = params.map(({ type }, i) => {
    if (type === "event") return "event";
    if (i >= given.length) return "TSF_UNDEFINED";
    return type === "ref" ? given[i] : `tsf_from_object(${given[i]})`;
  });
  const rooms = givenRooms(fn);
  const leading = ["isolate", ...(rooms > 0 ? ["rooms"] : []), ...(fn.visits === "tries" ? ["slow"] : [])];
  const code = `${unit.callee(fn.name)}(${[...leading, ...args].join(", ")})`;
  return { code, type: fn.result, visits: fn.visits, rooms };
}

function writeExport({ name, result, parameters, body }: Export, form: PluginForm, writer: Writer): void {
  const isVoid = result === "void ";
  const prefix = form === "shared" ? 'extern __attribute__((visibility("default"))) ' : "static ";
  const named = `${form === "shared" ? "plugin" : "api"}_${name}`;
  writer.line("");
  if (form === "shared") writer.line(`${prefix}${result}${named}(${parameters});`);
  writer.open(`${form === "shared" ? "" : prefix}${result}${named}(${parameters}) {`);
  writer.line(isVoid ? `${body};` : `return ${body};`);
  writer.close();
}

function writeStruct(plugin: IrPlugin, own: readonly Export[], writer: Writer): void {
  writer.line("");
  writer.line(`extern __attribute__((visibility("default"))) const plugin_api ${plugin.symbol};`);
  writer.open(`const plugin_api ${plugin.symbol} = {`);
  for (const { name } of own) writer.line(`.${name} = api_${name},`);
  writer.close("};");
}
