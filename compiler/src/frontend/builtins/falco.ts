// The SDK's values and events: addresses, times, the event of the host call, the log, what a source yields.
//
// `on` is the SDK's class, with these splits (frontend/sdk-types.ts): every event is "Event"; one with a payload is
// "TextEvent", "BytesEvent" or "JsonEvent" by what its payload is; "IpAddrConstructor" is the class itself.
import { wellKnownSymbol } from "../../ir/symbol-names.js";
import type { BuiltinRow } from "./row.js";
import { allocates, anything, changes, makes, readsAndMakes, rowsOf } from "./table.js";

/** Events in registers have it, too. */
const short = { forms: { ofHostEvent: { short: true } } } as const;
const shortText = { forms: { ofHostEvent: { short: true, room: true } } } as const;

function eventRows(on: string): BuiltinRow[] {
  const { getter, method } = rowsOf(on);
  return [
    getter("type", ["ref"], "str", readsAndMakes, "tsf_event_type_name"),
    getter("code", ["ref"], "f64", readsAndMakes, "tsf_event_code", short),
    getter("num", ["ref"], "big", readsAndMakes, "tsf_event_num", short),
    getter("source", ["ref"], "val", readsAndMakes, "tsf_event_source"),
    getter("tid", ["ref"], "big", readsAndMakes, "tsf_event_tid", short),
    getter("ts", ["ref"], "big", readsAndMakes, "tsf_event_ts", short),
    getter("direction", ["ref"], "str", readsAndMakes, "tsf_event_direction"),
    getter("paramCount", ["ref"], "f64", readsAndMakes, "tsf_event_param_count", short),
    method("paramAt", ["ref", "f64"], "val", readsAndMakes, "tsf_event_param_at"),
    method("copy", ["ref"], "ref", readsAndMakes, "tsf_event_copy"),
    method("toNew", ["ref"], "ref", readsAndMakes, "tsf_event_to_new"),
  ];
}

function payloadRows(on: string, kind: "text" | "bytes" | "json"): BuiltinRow[] {
  const { getter, method } = rowsOf(on);
  return [
    ...eventRows(on),
    ...(kind === "text" ? [getter("data", ["ref"], "str", readsAndMakes, "tsf_event_text", shortText)] : []),
    ...(kind === "bytes" ? [getter("data", ["ref"], "ref", readsAndMakes, "tsf_event_bytes")] : []),
    getter("text", ["ref"], "str", readsAndMakes, "tsf_event_text", shortText),
    getter("bytes", ["ref"], "ref", readsAndMakes, "tsf_event_bytes"),
    getter("pluginId", ["ref"], "f64", readsAndMakes, "tsf_event_plugin_id"),
    getter("name", ["ref"], "str", readsAndMakes, "tsf_event_async_name"),
    method("at", ["ref", "str"], "val", readsAndMakes, "tsf_event_at"),
  ];
}

function jsonRows(): BuiltinRow[] {
  const { getter, method } = rowsOf("JsonNode");
  return [
    getter("kind", ["ref"], "str", readsAndMakes, "tsf_json_node_kind"),
    getter("text", ["ref"], "str", readsAndMakes, "tsf_json_node_text"),
    method("at", ["ref", "str"], "val", readsAndMakes, "tsf_json_node_at"),
    method("items", ["ref"], "arr", readsAndMakes, "tsf_json_node_items"),
  ];
}

function addressRows(): BuiltinRow[] {
  const [addr, net] = [rowsOf("IpAddr"), rowsOf("IpNet")];
  const [addrs, nets, made] = [rowsOf("IpAddrConstructor"), rowsOf("IpNetConstructor"), rowsOf("new")];
  const both = [addr, net].flatMap((rows) => [
    rows.getter("version", ["ref"], "f64", readsAndMakes, "tsf_address_version"),
    rows.getter("bytes", ["ref"], "ref", readsAndMakes, "tsf_address_bytes"),
    rows.method("equals", ["ref", "ref"], "bool", readsAndMakes, "tsf_address_equals"),
  ]);
  return [
    ...both,
    made.make("IpAddr", ["val"], "ref", readsAndMakes, "tsf_address_new"),
    made.make("IpNet", ["val"], "ref", readsAndMakes, "tsf_network_new"),
    addrs.fixed("parse", ["str"], "val", readsAndMakes, "tsf_address_parse"),
    nets.fixed("parse", ["str"], "val", readsAndMakes, "tsf_network_parse"),
    addr.method("toString", ["ref"], "str", readsAndMakes, "tsf_address_to_string"),
    net.method("toString", ["ref"], "str", readsAndMakes, "tsf_network_to_string"),
  ];
}

function socketRows(): BuiltinRow[] {
  const [address, tuple, polled] = [rowsOf("SocketAddress"), rowsOf("SocketTuple"), rowsOf("PolledDescriptor")];
  const [addresses, tuples, polls] =
    [rowsOf("SocketAddressConstructor"), rowsOf("SocketTupleConstructor"), rowsOf("PolledDescriptorConstructor")];
  const both = [address, tuple].flatMap((rows) => [
    rows.getter("family", ["ref"], "f64", readsAndMakes, "tsf_socket_family"),
    rows.getter("path", ["ref"], "val", readsAndMakes, "tsf_socket_path"),
    rows.getter("bytes", ["ref"], "ref", readsAndMakes, "tsf_socket_bytes"),
    rows.method("toString", ["ref"], "str", readsAndMakes, "tsf_socket_to_string"),
  ]);
  return [
    ...both,
    addresses.fixed("ip", ["ref", "f64"], "ref", readsAndMakes, "tsf_socket_address_ip"),
    addresses.fixed("unix", ["str"], "ref", readsAndMakes, "tsf_socket_address_unix"),
    addresses.fixed("raw", ["ref"], "ref", readsAndMakes, "tsf_socket_address_raw"),
    address.getter("ip", ["ref"], "val", readsAndMakes, "tsf_socket_address_host"),
    address.getter("port", ["ref"], "val", readsAndMakes, "tsf_socket_address_port"),
    tuples.fixed("of", ["ref", "ref"], "ref", readsAndMakes, "tsf_socket_tuple_of"),
    tuples.fixed("unix", ["big", "big", "str"], "ref", readsAndMakes, "tsf_socket_tuple_unix"),
    tuples.fixed("raw", ["ref"], "ref", readsAndMakes, "tsf_socket_tuple_raw"),
    tuple.getter("source", ["ref"], "val", readsAndMakes, "tsf_socket_tuple_source"),
    tuple.getter("destination", ["ref"], "val", readsAndMakes, "tsf_socket_tuple_destination"),
    polls.fixed("of", ["big", "f64"], "ref", readsAndMakes, "tsf_polled_of"),
    polled.getter("fd", ["ref"], "big", readsAndMakes, "tsf_polled_fd"),
    polled.getter("events", ["ref"], "f64", readsAndMakes, "tsf_polled_events"),
    polled.method("toString", ["ref"], "str", readsAndMakes, "tsf_polled_to_string"),
  ];
}

function timeRows(): BuiltinRow[] {
  const [time, span] = [rowsOf("Timestamp"), rowsOf("Duration")];
  const [times, spans] = [rowsOf("TimestampConstructor"), rowsOf("DurationConstructor")];
  return [
    times.fixed("ns", ["big"], "ref", makes, "tsf_timestamp_ns"),
    times.fixed("parse", ["str"], "val", readsAndMakes, "tsf_timestamp_parse"),
    times.fixed("now", [], "ref", changes, "tsf_timestamp_now"),
    time.getter("ns", ["ref"], "big", readsAndMakes, "tsf_time_ns"),
    time.method("toString", ["ref"], "str", readsAndMakes, "tsf_timestamp_to_string"),
    spans.fixed("ns", ["big"], "ref", makes, "tsf_duration_ns"),
    spans.fixed("ms", ["val"], "ref", readsAndMakes, "tsf_duration_ms"),
    spans.fixed("s", ["val"], "ref", readsAndMakes, "tsf_duration_s"),
    span.getter("ns", ["ref"], "big", readsAndMakes, "tsf_time_ns"),
    span.method("toString", ["ref"], "str", readsAndMakes, "tsf_duration_to_string"),
  ];
}

function sourceRows(): BuiltinRow[] {
  const [global, batch] = [rowsOf("global"), rowsOf("EventBatch")];
  return [
    global.fixed("event", ["val", "val"], "ref", anything, "tsf_source_event_new"),
    global.fixed("raw", ["val", "val"], "ref", anything, "tsf_source_raw_new"),
    global.bareGetter("timeout", [], "val", allocates, "tsf_source_timeout_value"),
    global.bareGetter("eof", [], "val", allocates, "tsf_source_eof_value"),
    batch.method("add", ["ref", "val", "val"], "void", anything, "tsf_source_batch_add"),
    batch.getter("length", ["ref"], "f64", readsAndMakes, "tsf_source_batch_length"),
    batch.getter("full", ["ref"], "bool", changes, "tsf_source_batch_full"),
  ];
}

function threadRows(): BuiltinRow[] {
  const sleep = rowsOf("global", "sleep");
  const [emitter, capture, pool, routine] = ["AsyncEmitter", "Capture", "ThreadPool", "Routine"].map((on) => rowsOf(on));
  return [
    sleep.preludeFixed("sleep", ["f64", "val"], "ref"),
    emitter!.getter("sent", ["ref"], "f64", readsAndMakes, "tsf_async_sent"),
    emitter!.getter("refused", ["ref"], "f64", readsAndMakes, "tsf_async_refused"),
    emitter!.getter("pending", ["ref"], "f64", changes, "tsf_async_pending"),
    emitter!.getter("dropped", ["ref"], "f64", changes, "tsf_async_dropped"),
    rowsOf("AsyncEmitter", "emitter").preludeMethod("room", ["ref", "val"], "ref"),
    capture!.getter("threadPool", ["ref"], "ref", readsAndMakes, "tsf_listen_pool"),
    pool!.method("subscribe", ["ref", "val"], "val", anything, "tsf_listen_subscribe"),
    routine!.method("unsubscribe", ["ref"], "void", anything, "tsf_listen_unsubscribe"),
  ];
}

function offsetRows(): BuiltinRow[] {
  const global = rowsOf("global", "offset");
  return [
    global.fixed("withOffset", ["val", "f64", "f64"], "val", anything, "tsf_offset_said"),
    global.preludeFixed("offsetOf", ["val"], "ref"),
  ];
}

function logRows(): BuiltinRow[] {
  const [global, logger] = [rowsOf("global", "log"), rowsOf("Logger", "log")];
  const levels = ["fatal", "critical", "error", "warning", "notice", "info", "debug", "trace"];
  return [
    global.preludeGetter("log", [], "ref", "pluginLog"),
    logger.preludeMethod("to", ["ref", "str"], "ref", "componentLog"),
    ...levels.map((level) => logger.preludeMethod(level, ["ref", "str"], "void", level)),
  ];
}

function tableRows(): BuiltinRow[] {
  const [init, tables, column] = [rowsOf("InitInput"), rowsOf("Tables"), rowsOf("Column")];
  return [
    init.getter("tables", ["ref"], "ref", readsAndMakes, "tsf_tables_of_init"),
    tables.method("list", ["ref"], "arr", readsAndMakes, "tsf_tables_list"),
    tables.method("get", ["ref", "str", "i32", "i32"], "ref", anything, "tsf_tables_get"),
    tables.method("find", ["ref", "str", "i32", "i32"], "val", anything, "tsf_tables_find"),
    tables.method("create", ["ref", "str", "i32", "i32"], "ref", anything, "tsf_tables_create"),
    column.method("get", ["ref", "ref"], "val", readsAndMakes, "tsf_column_get"),
    column.method("set", ["ref", "ref", "val"], "void", anything, "tsf_column_set"),
    ...["TableHandle", "Table", "OwnedTable"].flatMap(handleRows),
    ...["Table", "OwnedTable"].flatMap(rowRows),
    ...ownedRows(),
  ];
}

function handleRows(on: string): BuiltinRow[] {
  const { getter, method } = rowsOf(on);
  return [
    getter("name", ["ref"], "str", readsAndMakes, "tsf_table_name"),
    getter("size", ["ref"], "f64", readsAndMakes, "tsf_table_size"),
    method("columns", ["ref"], "arr", readsAndMakes, "tsf_table_columns"),
    method("clear", ["ref"], "void", anything, "tsf_table_clear"),
  ];
}

function rowRows(on: string): BuiltinRow[] {
  const { method } = rowsOf(on);
  return [
    method("get", ["ref", "val"], "val", readsAndMakes, "tsf_table_get"),
    method("has", ["ref", "val"], "bool", readsAndMakes, "tsf_table_has"),
    method("set", ["ref", "val", "val"], "ref", anything, "tsf_table_set"),
    method("getOrCreate", ["ref", "val"], "ref", anything, "tsf_table_get_or_create"),
    method("delete", ["ref", "val"], "bool", anything, "tsf_table_delete"),
    method("values", ["ref"], "ref", readsAndMakes, "tsf_table_values"),
    method("column", ["ref", "str", "i32"], "ref", anything, "tsf_table_column"),
    method("addColumn", ["ref", "str", "i32"], "ref", anything, "tsf_table_add_column"),
  ];
}

function ownedRows(): BuiltinRow[] {
  const { method } = rowsOf("OwnedTable");
  return [
    method("keys", ["ref"], "ref", readsAndMakes, "tsf_table_keys"),
    method("entries", ["ref"], "ref", readsAndMakes, "tsf_table_entries"),
    method(wellKnownSymbol("iterator"), ["ref"], "ref", readsAndMakes, "tsf_table_entries"),
  ];
}

export const falcoRows: readonly BuiltinRow[] = [
  ...eventRows("Event"), ...payloadRows("TextEvent", "text"), ...payloadRows("BytesEvent", "bytes"),
  ...payloadRows("JsonEvent", "json"), ...jsonRows(),
  ...addressRows(), ...socketRows(), ...timeRows(), ...sourceRows(), ...threadRows(), ...offsetRows(), ...logRows(),
  ...tableRows(),
];

/** C functions of these rows that only a plugin can call: they ask the host. */
export const hostFunctions = /^tsf_(event|source|offset|log|tables|payload)_/;
