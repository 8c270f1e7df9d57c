// What a plugin imports from "@tsfalco/sdk": one file for each capability. Declarations only: the compiler
// resolves each of them.
export { plugin, type PluginClass, type PluginMembers, type PluginOptions } from "./plugin.js";
export { type InitInput, type NoConfig } from "./config.js";
export {
  eof,
  event,
  raw,
  source,
  timeout,
  type AsyncEvents,
  type BatchOptions,
  type EventBatch,
  EventQueue,
  type EventQueueOptions,
  type EventHeader,
  type EventOptions,
  type Events,
  type OpenParam,
  type Progress,
  type SourceEvent,
  type SourceInstance,
  type SourceMembers,
  type SourceOptions,
} from "./source.js";
export {
  extract,
  field,
  fields,
  memo,
  type ExtractOptions,
  type FieldDefinition,
  type FieldOptions,
  type FieldResult,
  type FieldValue,
} from "./extract.js";
export { parse, type ParseOptions } from "./parse.js";
export {
  type AnyEvent,
  type AsyncEvent,
  type Event,
  type EventName,
  type EventValue,
  type NewEvent,
  type PluginEvent,
  type SyscallEvent,
  type SyscallEventName,
  type UnknownEvent,
} from "./events.js";
export { type EventParams } from "./events.generated.js";
export * from "./flags.generated.js";
export { asyncEvents, sleep, type AsyncEmitter, type AsyncEventsMembers, type AsyncEventsOptions } from "./async.js";
export { type Capture, type Routine, type RoutineResult, type ThreadPool } from "./listen.js";
export {
  type Added,
  type Column,
  type ColumnInfo,
  type OwnedTable,
  type Private,
  type StateType,
  type Table,
  type TableInfo,
  type Tables,
} from "./tables.js";
export { log, type Logger } from "./log.js";
export { type Metric } from "./metrics.js";
export { fromJson, toJson, type JsonNode, type Jsonable } from "./payload.js";
export {
  Duration,
  IpAddr,
  IpNet,
  PolledDescriptor,
  SocketAddress,
  SocketTuple,
  Timestamp,
  offsetOf,
  withOffset,
  type BpfResult,
  type ByteRange,
  type KeyctlArgument,
  type PtraceValue,
  type SocketOptionValue,
  type UnknownDynamic,
  type i16,
  type i32,
  type i64,
  type i8,
  type u16,
  type u32,
  type u64,
  type u8,
} from "./values.js";
