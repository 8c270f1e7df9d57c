// A plugin's contract as the backend takes it: functions that a host call reaches, tables, texts.
//
// Methods are called by their own uniform entries with the plugin object as `this`. Only construction needs a function
// of its own:  construct(config, init) { o = object.new; C(o, config, init); return o; }
import { ts } from "ts-morph";
import {
  asyncEventCode, eventsByCode, highest, pluginEventCode, tracerEventCode,
} from "../frontend/plugin/event-types.js";
import { eventTable } from "../frontend/events/event-table.js";
import { type ParamRead, paramType } from "../frontend/events/param-types.js";
import { Reading } from "../frontend/plugin/reading.js";
import type { Column } from "../frontend/plugin/table-types.js";
import type { FieldContract } from "../frontend/plugin/contract.js";
import { checkSchemaVersion, type PluginContract } from "../frontend/plugin-contract.js";
import { report } from "../diagnostics/catalogue/index.js";
import { hostFunctions } from "../frontend/builtins/falco.js";
import { newFunction } from "../ir/builder.js";
import type { Value } from "../ir/function.js";
import {
  type IrAsyncEvents, type IrColumn, type IrEvent, type IrExtract, type IrListen,
  type IrLoop, type IrNewEvent, type IrParse, type IrPlugin, type IrSource, loopFunctions,
} from "../ir/plugin.js";
import { wellKnownSymbol } from "../ir/symbol-names.js";
import { invariant } from "../support/assert.js";
import { type ClassInfo, FunctionContext, type ProgramContext } from "./context.js";
import { makeShapes } from "./json.js";
import { lowerPayloadGetter } from "./payload-getter.js";
import { fieldsJson } from "./plugin-json.js";
import { runtimeCalls } from "./runtime-calls.js";
import { schemaNeeds } from "./sdk.js";

/** Asks for everything that the plugin reaches. What depends on lowered code is completed by `finishPlugin`. */
export function lowerPlugin(contract: PluginContract, program: ProgramContext): IrPlugin {
  const info = program.lowerers.classFor(contract.declaration, program);
  const { identity } = contract;
  const method = (declaration: ts.MethodDeclaration | undefined): string | undefined =>
    declaration === undefined ? undefined : methodOf(info, declaration);
  const names = new FunctionContext(
    program, newFunction("", "", program.position(info.declaration), "void"), info.declaration,
  );
  for (const type of [contract.config.type, contract.source?.openParams, contract.source?.payloadType]) {
    makeShapes(type, names);
  }
  return {
    name: identity.name, version: identity.version, description: identity.description, contact: identity.contact,
    symbol: identity.symbol, apiMinor: contract.apiMinor, schemaVersion: contract.schemaVersion,
    config: contract.config.type, initSchema: contract.config.schema,
    construct: makeConstruct(contract, info, program), constructArguments: contract.constructorParameters,
    setConfig: method(contract.setConfig), metrics: method(contract.metrics), dispose: method(contract.dispose),
    source: sourceOf(contract, method), extract: extractOf(contract, method, program), parse: parseOf(contract, method, program),
    asyncEvents: asyncEventsOf(contract, method), listen: listenOf(contract, method),
    loop: needsLoop(contract) ? lowerLoop(program) : undefined, rowTypes: undefined, usesJson: false, jsonTypes: [],
    usesOffsets: false,
    events: [],
  };
}

type MethodName = (declaration: ts.MethodDeclaration | undefined) => string | undefined;

function methodOf(info: ClassInfo, declaration: ts.MethodDeclaration): string {
  const name = ts.isComputedPropertyName(declaration.name) ? wellKnownSymbol("dispose") : declaration.name.getText();
  for (let owner: ClassInfo | undefined = info; owner !== undefined; owner = owner.base) {
    const fn = owner.methods.get(name);
    if (fn !== undefined) return fn;
  }
  invariant(false, `no method ${name}`);
}

function sourceOf(contract: PluginContract, method: MethodName): IrSource | undefined {
  const { source } = contract;
  if (source === undefined) return undefined;
  return {
    id: source.id, name: source.name, open: method(source.open)!, openParams: source.openParams,
    openChoices: source.openChoices, takesSignal: source.waits && source.open.parameters.length > 1, batch: source.batch,
    eventToString: method(source.eventToString), progress: method(source.progress),
    tellsProgress: source.progress !== undefined || source.instanceTellsProgress,
    listOpenParams: method(source.listOpenParams),
    payload: source.payloadType,
    makes: source.payload === "events" ? source.makes.map(newEventOf).sort(byName) : undefined,
  };
}

/** The events of the event table that a test may make, sorted as the runtime looks them up. */
export function everyNewEvent(): IrNewEvent[] {
  const others: readonly number[] = [pluginEventCode, asyncEventCode, tracerEventCode];
  return eventTable.filter(({ code }) => !others.includes(code)).map(({ code }) => newEventOf(code)).sort(byName);
}

// event names are ASCII, so UTF-16 order is that of their bytes
const byName = (a: IrNewEvent, b: IrNewEvent): number => (a.name < b.name ? -1 : 1);

function newEventOf(code: number): IrNewEvent {
  const { name, large, params } = eventsByCode.get(code)!;
  return {
    code, name, large: large === true, leastCount: params.filter(([, , since]) => since === undefined).length,
    params: params.map(([param, type]) => {
      const { read, layout } = paramType(type, param);
      return { name: param, kind: paramKinds[read], layout: layout ?? "ANY" };
    }),
  };
}

function extractOf(contract: PluginContract, method: MethodName, program: ProgramContext): IrExtract | undefined {
  const { extract } = contract;
  if (extract === undefined) return undefined;
  const getter = (get: FieldContract["get"]): string =>
    eventMethod("declaration" in get ? lowerPayloadGetter(get, program) : method(get)!, program);
  const fields = extract.fields.map(({ name, type, argument, list, bigintIndex, codes, asyncNames, get }) =>
    ({ name, type, argument, list, bigintIndex, codes, asyncNames, get: getter(get) }));
  return {
    sources: extract.sources, codes: extract.codes, fields, json: fieldsJson(extract.fields),
    extractEvents: method(extract.extractEvents),
  };
}

/** Marks a method that hosts call for events. */
function eventMethod(name: string, program: ProgramContext): string {
  program.function(name).eventMethod = { variant: undefined };
  return name;
}

function parseOf(contract: PluginContract, method: MethodName, program: ProgramContext): IrParse | undefined {
  const { parse } = contract;
  if (parse === undefined) return undefined;
  const parsers = parse.parsers.map(({ method: declaration, sources, codes, asyncNames }) =>
    ({ sources, codes, asyncNames, parse: eventMethod(method(declaration)!, program) }));
  return { sources: parse.sources, codes: parse.codes, parsers, parseEvents: method(parse.parseEvents) };
}

function asyncEventsOf({ asyncEvents }: PluginContract, method: MethodName): IrAsyncEvents | undefined {
  if (asyncEvents === undefined) return undefined;
  const { names, sources, run, dumpState } = asyncEvents;
  return { names, sources, run: method(run), dumpState: method(dumpState) };
}

function listenOf({ listen }: PluginContract, method: MethodName): IrListen | undefined {
  return listen === undefined ? undefined : { open: method(listen.open), close: method(listen.close) };
}

/** Whether the runtime waits for what the class promises: it needs the event loop, whatever else the program does. */
function needsLoop({ source, asyncEvents, listen }: PluginContract): boolean {
  return source?.waits === true || asyncEvents?.run !== undefined || listen !== undefined;
}

/** The functions by which the runtime drives the event loop. */
export function lowerLoop(program: ProgramContext): IrLoop {
  const names = Object.entries(loopFunctions).map(([name, module]) => {
    const fn = program.lowerers.functionFor(program.preludeFunction(module, name), program);
    program.function(fn).needsEntry = true;
    return [name, fn] as const;
  });
  return Object.fromEntries(names) as IrLoop;
}

/** An event that never comes: hosts give tables to plugins that parse or extract only. */
const unusedEventCode = 17;

// What a plugin with tables needs of its host.
function addTables(plugin: IrPlugin, program: ProgramContext): void {
  const { rows } = program.tableTypes;
  plugin.rowTypes = rows.map(({ name, columns }) => ({ name, columns: columns.map(columnOf) }));
  if (plugin.listen !== undefined) plugin.apiMinor = Math.max(plugin.apiMinor, 9); // the host's errors there
  const isNested = rows.some(({ columns }) => columns.some(({ type }) => type === "table"));
  plugin.apiMinor = Math.max(plugin.apiMinor, isNested ? 5 : 1);
  if (plugin.extract !== undefined || plugin.parse !== undefined) return;
  plugin.parse = { sources: undefined, codes: [unusedEventCode], parseEvents: undefined, parsers: [] };
}

function columnOf(column: Column): IrColumn {
  const flags: Record<IrColumn["flags"][number], boolean> = {
    ADDED: column.added, OPTIONAL: column.optional, READ_ONLY: column.readOnly, PRIVATE: column.hidden,
    TEXTS: column.texts,
  };
  const names = Object.keys(flags) as IrColumn["flags"][number][];
  return {
    name: column.name, type: column.type, flags: names.filter((name) => flags[name]), key: column.key,
    row: column.row?.index,
  };
}

function makeConstruct(contract: PluginContract, info: ClassInfo, program: ProgramContext): string {
  const name = program.uniqueName(`${info.shape}_construct`);
  const fn = newFunction(
    name, `new ${contract.declaration.name?.text ?? ""}`, program.position(contract.declaration), "ref",
  );
  fn.needsEntry = true;
  const ctx = new FunctionContext(program, fn, contract.declaration);
  const entry = ctx.builder.newBlock(new Array<"val">(contract.constructorParameters).fill("val"));
  ctx.builder.enter(entry);
  program.module.functions.set(name, fn);
  const object = ctx.builder.emit("object.new", [], { shape: info.shape });
  const args = entry.params.map((value, i) => argumentOf(i, value, contract, ctx));
  const closure = info.dynamic === undefined ? [] : [program.lowerers.classValue(info.declaration, ctx)];
  program.lowerers.callValues(info.constructorFunction, [...closure, object], args, ctx);
  ctx.builder.return(object);
  return name;
}

// NoConfig and InitInput are objects without anything that an author could read.
function argumentOf(index: number, value: Value, contract: PluginContract, ctx: FunctionContext): Value {
  const isOpaque = index === 1 || contract.config.kind === "none";
  return isOpaque ? ctx.builder.emit("object.new", [], { shape: "{}" }) : value;
}

/** A program that runs by itself has no host to ask. */
export function refuseHostCalls(program: ProgramContext): void {
  const called = [...runtimeCalls(program.module)].find((name) => hostFunctions.test(name));
  if (called !== undefined) report(
    program.bag, "TSF3010", { capability: "asking the host (log, events) from a plain program" }
  );
}

/** What only the whole lowered program tells: API and schema version, whether events are asked for their names. */
export function finishPlugin(plugin: IrPlugin, contract: PluginContract, program: ProgramContext): void {
  const called = runtimeCalls(program.module);
  const logs = [...called].some((name) => /^tsf_(?:log|console)_/.test(name)) || plugin.loop !== undefined;
  if (logs) plugin.apiMinor = Math.max(plugin.apiMinor, 3);
  if (called.has("tsf_tables_of_init")) addTables(plugin, program);
  plugin.jsonTypes = program.jsonTypes.all;
  const types = [plugin.config, plugin.source?.openParams, plugin.source?.payload, ...plugin.jsonTypes];
  const hasType = types.some((type) => type !== undefined && type.kind !== "text");
  plugin.usesJson = hasType || called.has("tsf_event_at");
  const computed = highest([plugin.schemaVersion, ...schemaNeeds(program)]);
  checkSchemaVersion(
    contract.identity.schemaVersion, computed, contract.declaration, new Reading(program.checker, program.bag),
  );
  plugin.schemaVersion = contract.identity.schemaVersion ?? computed;
  if (plugin.source !== undefined && eventsTellProgress(called, program)) plugin.source.tellsProgress = true;
  plugin.usesOffsets = called.has("tsf_offset_said") || called.has("tsf_offset_start");
  const asksForNames = called.has("tsf_event_to_new");
  const asksForEvents = ["tsf_event_type_name", "tsf_event_param_at"].some((c) => called.has(c));
  const chooses = plugin.extract?.extractEvents ?? plugin.parse?.parseEvents;
  if (asksForNames || asksForEvents || chooses !== undefined) plugin.events = eventRows(asksForNames);
}

/** Whether an option of an event may be its progress. */
function eventsTellProgress(called: ReadonlySet<string>, { module }: ProgramContext): boolean {
  const takesOptions = ["tsf_source_event_new", "tsf_source_raw_new", "tsf_source_batch_add"].some((c) => called.has(c));
  return takesOptions && [...module.shapes.values()].some(({ properties }) =>
    properties.some(({ name }) => name === "progress"));
}

function eventRows(withNames: boolean): IrEvent[] {
  return eventTable.map(({ code, name, params }) => ({
    names: withNames ? params.map(([param]) => param) : undefined,
    code, name, params: params.map(([param, type]) => paramKinds[paramType(type, param).read]),
  }));
}

const paramKinds: Record<ParamRead, string> = {
  u8: "U8", u16: "U16", u32: "U32", u64: "U64", i8: "I8", i16: "I16", i32: "I32", i64: "I64", f64: "F64", bool: "BOOL",
  text: "STRING", texts: "STRINGS", bytes: "BYTES", address: "ADDRESS", tuple: "TUPLE", descriptors: "DESCRIPTORS",
  ip: "IP", pairs: "PAIRS", sockopt: "SOCKOPT", ptrace: "PTRACE", bpf: "BPF", keyctl: "KEYCTL",
};
