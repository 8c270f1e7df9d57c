// A member of @fields as the method that it stands for:
//
//   this: the plugin; (event, argument) => get(<the event's payload as get's parameter says>, argument)
import type { ts } from "ts-morph";
import { payloadKind } from "../frontend/plugin/event-types.js";
import type { PayloadGetter } from "../frontend/plugin/contract.js";
import { newFunction } from "../ir/builder.js";
import type { Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import { FunctionContext, type ProgramContext } from "./context.js";
import { readJson } from "./json.js";

const effects = { reads: true, allocates: true, throws: true } as const;
const textRow: RuntimeFunction = {
  c: "tsf_event_text", parameters: ["ref"], result: "str", effects, ofHostEvent: { short: true, room: true },
};
const bytesRow: RuntimeFunction = { c: "tsf_event_bytes", parameters: ["ref"], result: "ref", effects };

/** The name of the function. */
export function lowerPayloadGetter(getter: PayloadGetter, program: ProgramContext): string {
  const { declaration, data } = getter;
  const get = program.lowerers.functionFor(declaration, program);
  const { takesThis, displayName, position } = program.function(get);
  const fn = newFunction(program.uniqueName(`${get}_field`), displayName, position, "val");
  fn.needsEntry = true;
  fn.takesThis = true;
  const ctx = new FunctionContext(program, fn, declaration);
  const argument = declaration.parameters.length > 1;
  const entry = ctx.builder.newBlock(["val", "ref", ...(argument ? ["val" as const] : [])]);
  ctx.builder.enter(entry);
  const [, event, index] = entry.params as [Value, Value, Value | undefined];
  const values = data === undefined ? [] : [payloadOf(event, data, declaration, ctx)];
  if (index !== undefined) values.push(index);
  const result = program.lowerers.callValues(get, takesThis ? [ctx.undefined()] : [], values, ctx);
  ctx.builder.return(ctx.box(result));
  program.module.functions.set(fn.name, fn);
  return fn.name;
}

function payloadOf(event: Value, type: ts.Type, node: ts.Node, ctx: FunctionContext): Value {
  const kind = payloadKind(type);
  if (kind === "json") return readJson(event, type, node, ctx);
  return ctx.runtime(kind === "text" ? textRow : bytesRow, [event]);
}
