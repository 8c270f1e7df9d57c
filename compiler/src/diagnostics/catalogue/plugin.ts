// Rows of the plugin contract: 30xx the class, 31xx source, 32xx fields and extraction, 33xx config and metrics,
// 34xx decorators, 35xx several plugins, 39xx tests. Each is a check that a Falco host would make at run time, or an
// SDK rule.
import { error, warning } from "./row.js";

export const plugin = {
  // 30xx: the plugin class
  TSF3001: error(
    "No plugin class",
    (a: { file: string }) => `\`${a.file}\` has no class with @plugin, so there is nothing to make a plugin of`,
    "Put `@plugin({ name, version, description, contact })` onto an exported class; programs take `--program`.",
  ),
  TSF3002: error(
    "Two plugin classes in one library",
    (a: { first: string; second: string }) =>
      `\`${a.first}\` and \`${a.second}\` both have @plugin, and a shared library holds one plugin`,
    "Compile them from two files, or together with `--static`.",
  ),
  TSF3003: error(
    "Plugin value that is not constant",
    (a: { option: string; decorator: string }) =>
      `\`${a.option}\` of @${a.decorator} must be known at compile time, and this expression is not`,
    "Write a literal, or a `const` that holds one.",
  ),
  TSF3004: error(
    "Plugin name",
    (a: { name: string }) => `the plugin name "${a.name}" is not what Falco's registry takes`,
    "Begin with a lower-case letter, then lower-case letters, digits, `-` and `_`: \"my_plugin\".",
  ),
  TSF3005: error(
    "Plugin version",
    (a: { version: string }) => `the plugin version "${a.version}" is no semantic version without build part`,
    "Write three numbers: \"0.1.0\"; a pre-release may follow: \"1.0.0-rc1\".",
  ),
  TSF3006: error(
    "Empty description or contact",
    (a: { option: string; decorator: string }) =>
      `\`${a.option}\` of @${a.decorator} is empty, and Falco's host refuses that`,
    "Write a sentence; the contact is a URL or a mail address.",
  ),
  TSF3007: error(
    "Plugin without a capability",
    (a: { name: string }) => `\`${a.name}\` has no capability: no @source, no @field, nothing that a host could call`,
    "Add `@source(…)` with an `open` method, a method with `@field(…)` or `@parse()`, `@asyncEvents(…)`, or `captureOpen`.",
  ),
  TSF3008: error(
    "Class that cannot be a plugin",
    (a: { name: string; why: string }) => `\`${a.name}\` cannot be a plugin: it is ${a.why}`,
    "A plugin is an exported, concrete class without type parameters.",
  ),
  TSF3009: error(
    "Constructor of a plugin",
    (a: { name: string; why: string }) => `the constructor of \`${a.name}\` cannot be called by the host: ${a.why}`,
    "Its parameters are `(config: Config, init: InitInput)`, each of which may be left out from the right.",
  ),
  TSF3010: error(
    "Capability that is not there yet",
    (a: { capability: string }) => `${a.capability} cannot be compiled yet`,
    "Write it with what is there: docs/sdk/ has a page for each capability.",
  ),
  TSF3011: error(
    "Schema version that is too low",
    (a: { given: string; needed: string }) =>
      `\`schemaVersion\` is ${a.given}, but what the plugin uses of events came with ${a.needed}`,
    a => `Leave \`schemaVersion\` out, or write "${a.needed}" or a later one.`,
  ),
  TSF3012: error(
    "Type that JSON cannot express",
    (a: { type: string; why: string }) => `\`${a.type}\` cannot be read from JSON or written as JSON: ${a.why}`,
    "Use strings, numbers, bigints, booleans, null, arrays, tuples and interfaces of these, `Record<string, T>`, unions " +
      "of them, or `unknown`.",
  ),

  // 31xx: source
  TSF3101: error(
    "Source without `open`",
    (a: { name: string }) => `\`${a.name}\` has @source but no method \`open\`, so no capture can be started`,
    "Add `*open(params: string): Events<string> { … }`.",
  ),
  TSF3102: error(
    "Id of a source",
    (a: { id: string }) => `the id ${a.id} is not one that a named source can have`,
    "Use 999 while developing, an id of Falco's registry (to 1073741823), or a private one (to 2147483647).",
  ),
  TSF3103: error(
    "Name of a source",
    (a: { name: string }) => `the source name "${a.name}" is not one that a plugin can have`,
    "Use lower-case letters, digits and `_`, a letter first; not \"syscall\", \"internal\" or \"plugins\".",
  ),
  TSF3104: error(
    "Result of `open`",
    (a: { type: string }) => `\`open\` returns \`${a.type}\`, which is no generator of events`,
    "Write `*open(params: string): Events<string>` and yield the events.",
  ),
  TSF3105: error(
    "Payload type of a source",
    (a: { type: string; why: string }) => `\`${a.type}\` cannot be the payload of an event: ${a.why}`,
    "Use `string`, `Uint8Array`, or a type that JSON can express.",
  ),
  TSF3106: error(
    "Parameters of `open`",
    (a: { type: string }) => `\`open\` cannot take a parameter of type \`${a.type}\``,
    "Take `string`, a union of texts, or an interface that JSON can express.",
  ),
  TSF3107: error(
    "Signature of a source's method",
    (a: { method: string; type: string; expected: string }) =>
      `\`${a.method}\` has the type \`${a.type}\`, but the host calls it as \`${a.expected}\``,
    a => `Declare it as \`${a.method}: ${a.expected}\`.`,
  ),
  TSF3108: error(
    "`open` without @source",
    (a: { name: string }) =>
      `\`${a.name}\` has an \`open\` method that yields events, but no @source says their id and name`,
    "Add `@source({ id: 999, name: \"…\" })` to the class, or name the method otherwise.",
  ),
  TSF3109: error(
    "Id and events of a source",
    (a: { id: number }) => a.id === 0
      ? "a source with the id 0 makes syscall events, but its payload is not a `NewEvent`"
      : `a source with the id ${a.id} makes plugin events, not syscall events`,
    "Write `@source<NewEvent<…>>({ id: 0 })` for syscall events; else give an id and a name.",
  ),

  TSF3110: error(
    "Signal of an `open` that does not wait",
    () => "`open` is not asynchronous, so it could never hear its abort signal",
    "Make it `async *open(params: string, signal: AbortSignal): AsyncEvents<…>`, or leave the parameter out.",
  ),

  // 32xx: fields and extraction
  TSF3201: error(
    "Result type of a field",
    (a: { field: string; type: string }) =>
      `the field "${a.field}" returns \`${a.type}\`, and Falco has no such field type`,
    "Return bigint, number, string, boolean, Timestamp, Duration, IpAddr, IpNet, a list of one of these, or undefined.",
  ),
  TSF3202: error(
    "Argument of a field",
    (a: { field: string; type: string }) =>
      `the field "${a.field}" takes an argument of type \`${a.type}\`, which a rule cannot give`,
    "Take `index: number`, `key: string` or `arg: string | number`; add `?` if it may be left out.",
  ),
  TSF3203: error(
    "Duplicate field",
    (a: { field: string }) => `the field "${a.field}" is declared twice, and a name must be unique in its source`,
    "Rename one of them.",
  ),
  TSF3204: error(
    "Name of a field",
    (a: { field: string }) => `"${a.field}" is no field name that a rule could use`,
    "Write `<plugin>.<field>` in lower-case letters, digits and `_`: \"sshd.user\".",
  ),
  TSF3205: error(
    "@field in the wrong place",
    (a: { name: string; why: string }) => `\`${a.name}\` cannot be a field: it is ${a.why}`,
    "A field is a method of the plugin class that is neither static, private, abstract nor a generator.",
  ),
  TSF3206: error(
    "Event parameter of a field",
    (a: { name: string; type: string }) => `the first parameter of \`${a.name}\` is \`${a.type}\`, which is no event`,
    "Take a PluginEvent, SyscallEvent<…> or AnyEvent first.",
  ),
  TSF3207: error(
    "Empty list of sources",
    (a: { decorator: string }) => `\`sources\` of @${a.decorator} is empty, so no event would ever come`,
    "Name at least one source, or leave `sources` out.",
  ),
  TSF3208: error(
    "@extract without fields",
    (a: { name: string }) => `\`${a.name}\` has @extract but no @field, and a host refuses an empty list of fields`,
    "Add a method with `@field(\"…\")`, or remove @extract.",
  ),
  TSF3209: error(
    "Too many parameters of a field",
    (a: { name: string }) =>
      `\`${a.name}\` has more than an event and one argument, and a rule gives one argument at most`,
    "Take `(e: PluginEvent, key?: string)`; split the key yourself if it has parts.",
  ),
  TSF3210: warning(
    "Field that will be shadowed",
    (a: { field: string; prefix: string }) =>
      `the field "${a.field}" begins with "${a.prefix}", which Falco itself uses`,
    "Begin field names with the plugin's name.",
  ),

  TSF3211: error(
    "@memo on what cannot be kept",
    (a: { name: string; why: string }) => `\`${a.name}\` cannot be kept for an event: it is ${a.why}`,
    "A @memo method takes one event and returns a value: `@memo words(e: PluginEvent<string>): string[]`.",
  ),
  TSF3212: error(
    "Event that is kept",
    (a: { name: string; where: string }) =>
      `the event \`${a.name}\` is the host's again after its call: it is kept ${a.where}`,
    "Keep what you need of it, or a copy: `e.copy()`.",
  ),
  TSF3213: error(
    "Function of a field",
    (a: { field: string }) => `\`get\` of the field "${a.field}" is no function that is known when compiling`,
    "Write an arrow function there, or the name of a function: `get: (data) => data.user`; it cannot be async or a " +
      "generator.",
  ),

  // 33xx: config and metrics
  TSF3301: error(
    "Config type",
    (a: { type: string; why: string }) => `\`${a.type}\` cannot be the plugin's config: ${a.why}`,
    "Use an interface of what JSON can express; `string` for the raw text; `NoConfig` for none.",
  ),
  TSF3302: error(
    "`setConfig` and the constructor differ",
    (a: { type: string; expected: string }) =>
      `\`setConfig\` takes \`${a.type}\`, but the constructor's config is \`${a.expected}\``,
    a => `Declare it as \`setConfig(config: ${a.expected}): void\`.`,
  ),
  TSF3303: error(
    "JSDoc tag of a config member",
    (a: { tag: string; member: string; why: string }) => `\`@${a.tag}\` of the config member \`${a.member}\` ${a.why}`,
    "Write a value of the member's own type: `@minimum 1`, `@default \"x\"`.",
  ),
  TSF3304: error(
    "Metric",
    (a: { why: string }) => `this metric cannot be given to the host: ${a.why}`,
    "Return `{ name, kind: \"monotonic\" | \"non-monotonic\", value }` with a bigint or number as value.",
  ),

  // 34xx: decorators
  TSF3401: error(
    "Decorator in the wrong place",
    (a: { decorator: string; place: string; expected: string }) =>
      `@${a.decorator} stands on ${a.place}, but belongs on ${a.expected}`,
    a => `Move it to ${a.expected}.`,
  ),
  TSF3402: error(
    "Decorator given twice",
    (a: { decorator: string }) => `@${a.decorator} is given twice`,
    "Keep one of them.",
  ),
  TSF3403: error(
    "Decorator without @plugin",
    (a: { decorator: string; name: string }) => `@${a.decorator} is used in \`${a.name}\`, which has no @plugin`,
    "Add `@plugin({ … })` to the class.",
  ),
  TSF3404: error(
    "Decorator that is not called",
    (a: { decorator: string }) => `@${a.decorator} must be called with its options`,
    a => `Write \`@${a.decorator}(…)\`.`,
  ),

  // 35xx: several plugins
  TSF3501: error(
    "Two plugins of one name",
    (a: { name: string }) => `two plugins are named "${a.name}", and a host takes each name once`,
    "Rename one of them.",
  ),
  TSF3502: error(
    "C symbol of a static plugin",
    (a: { symbol: string; why: string }) => `"${a.symbol}" cannot be the C symbol of this plugin: ${a.why}`,
    "Give a C identifier of your own: `@plugin({ …, symbol: \"MY_PLUGIN_API\" })`.",
  ),
  TSF3503: error(
    "Two sources of one id",
    (a: { id: number; name: string; other: string }) =>
      `the plugins "${a.other}" and "${a.name}" both have the id ${a.id}, and a host takes each id once`,
    "Give one of them another id: events of a capture are told apart by it.",
  ),
  TSF3601: error(
    "@parse on what cannot parse",
    (a: { name: string; why: string }) => `\`${a.name}\` is ${a.why}, and the host cannot call it with an event`,
    "Put @parse on an ordinary method: `@parse() onOpen(e: SyscallEvent<\"openat_x\">): void`.",
  ),
  TSF3602: error(
    "Parameter of a @parse method",
    (a: { name: string; type: string }) => `\`${a.name}\` takes \`${a.type}\`, and a @parse method takes one event`,
    "Take just a PluginEvent, AsyncEvent, SyscallEvent<…> or AnyEvent.",
  ),
  TSF3701: error(
    "Type of a table's keys",
    (a: { type: string }) => `a table cannot have \`${a.type}\` as its keys`,
    "Keys are `string`, `boolean`, or an integer with a width: `u8` … `u64`, `i8` … `i64`.",
  ),
  TSF3702: error(
    "Column that a table cannot have",
    (a: { column: string; row: string; why: string }) => `column "${a.column}" of \`${a.row}\`: ${a.why}`,
    "Columns are `string`, `boolean`, integers with a width (`u8` … `i64`) and `Table<K, R>`.",
  ),
  TSF3703: error(
    "Table or column without a type",
    (a: { what: string }) => `${a.what} no known type here`,
    "Say it where the table is kept, `readonly threads: Table<i64, Thread>`, or at the call: `tables.get<i64, Thread>(…)`.",
  ),
  TSF3704: error(
    "Rows of somebody else's table, all at once",
    (a: { why: string }) => `the rows of another's table are there one by one, inside a call of the host: ${a.why}`,
    "Walk them with `for (const row of table.values()) { … }` in an ordinary function, and keep what you need of each.",
  ),
  TSF3705: error(
    "Row that is kept",
    (a: { name: string; where: string }) =>
      `\`${a.name}\` is a row of another's table, which is the host's again after its turn or call: it is kept ${a.where}`,
    "Keep the values that you need, or the key and get the row anew.",
  ),
  TSF3706: error(
    "Another's table where it cannot be used",
    (a: { what: string; place: string; path: string }) => `${a.what} ${a.place}${a.path}`,
    "Others' tables are read in @field methods, read and written in @parse, `captureOpen` and `captureClose`; your own are used anywhere.",
  ),
  TSF3801: error(
    "Name of an asynchronous event",
    (a: { name: string; why: string }) => `the name "${a.name}" of @asyncEvents ${a.why}`,
    `Give each kind of event one short name: names: ["tick", "alarm"].`,
  ),
  TSF3802: error(
    "@asyncEvents on a class that emits nothing",
    (a: { name: string }) => `\`${a.name}\` has @asyncEvents but neither \`run\` nor \`dumpState\``,
    "Add `async run(emit: AsyncEmitter<\"tick\">, signal: AbortSignal): Promise<void> { … }`.",
  ),
  TSF3803: error(
    "`dumpState` without @asyncEvents",
    (a: { name: string }) => `\`${a.name}\` has a method \`dumpState\`, but no @asyncEvents says what it emits`,
    "Add `@asyncEvents({ names: [\"…\"] })` to the class, or name the method otherwise.",
  ),
  TSF3804: error(
    "Method that the host cannot call",
    (a: { name: string; why: string; expected: string }) =>
      `\`${a.name}\` is ${a.why}, and the host calls it as \`${a.expected}\``,
    a => `Declare it as \`${a.expected}\`, or name the method otherwise.`,
  ),

  // 39xx: tests
  TSF3901: error(
    "Plugin of a test",
    (a: { given: string; why: string }) =>
      `\`${a.given}\` ${a.why}, and \`t.plugin\` loads the library that is made of a plugin class`,
    "Import the class from its own module and name it there: `t.plugin(Countdown, { config: { count: 3 } })`.",
  ),
  TSF3902: error(
    "Tests outside `tsfalco test`",
    (a: { file: string }) => `\`${a.file}\` declares tests, which are no part of a plugin or a program`,
    "Run it with `tsfalco test`; what plugins and tests share belongs into a module of its own.",
  ),
};
