// What emitters know of the host's queue: events are counted as they come out of it, by a parser of asynchronous events
// that plugins which ask get beside their own (prelude/emitter.ts).
import type { IrModule } from "../ir/function.js";
import type { IrParse, IrPlugin } from "../ir/plugin.js";
import { asyncEventCode } from "../frontend/plugin/event-types.js";
import { runtimeCalls } from "./runtime-calls.js";
import type { ProgramContext } from "./context.js";

const questions = ["tsf_async_pending", "tsf_async_pending_now", "tsf_async_dropped"];

export function asksForDeliveries(module: IrModule): boolean {
  const called = runtimeCalls(module);
  return questions.some((question) => called.has(question));
}

/** Adds the parser. Hosts call it for every asynchronous event of the sources that the plugin emits into. */
export function addDeliveries(plugin: IrPlugin, program: ProgramContext): void {
  const parse = program.lowerers.functionFor(program.preludeFunction("emitter", "delivered"), program);
  Object.assign(program.function(parse), { eventMethod: { variant: undefined }, needsEntry: true });
  const own: IrParse = plugin.parse ??
    { sources: plugin.asyncEvents?.sources, codes: [], parseEvents: undefined, parsers: [] };
  const sources = together(own.sources, plugin.asyncEvents?.sources);
  const ofAuthor = own.parsers.map((parser) => ({ ...parser, sources: parser.sources ?? own.sources }));
  plugin.parse = {
    ...own, sources, codes: own.codes && [...new Set([...own.codes, asyncEventCode])],
    parsers: [...ofAuthor, { sources: undefined, codes: [asyncEventCode], asyncNames: undefined, parse }],
  };
  plugin.countsDeliveries = true;
}

/** Undefined: every source. */
function together(a: readonly string[] | undefined, b: readonly string[] | undefined): readonly string[] | undefined {
  return a === undefined || b === undefined ? undefined : [...new Set([...a, ...b])];
}
