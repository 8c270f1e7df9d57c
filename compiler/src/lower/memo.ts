// @memo: a method whose result is kept for the event that it was computed for.
//
//   m(e) { const serial = <serial of e>; if (serial === kept) return value; value = computed(e); kept = serial; … }
//
// What is kept are two module variables: an isolate has one plugin object.
import { ts } from "ts-morph";
import { decoratorName } from "../frontend/plugin/decorators.js";
import { Reading } from "../frontend/plugin/reading.js";
import { newFunction } from "../ir/builder.js";
import type { RuntimeFunction } from "../ir/types.js";
import { FunctionContext, type ProgramContext } from "./context.js";

const serialRow: RuntimeFunction = {
  c: "tsf_event_serial", parameters: ["ref"], result: "f64",
  effects: { reads: true, writes: true, allocates: true, throws: true },
};

export function isMemo(member: ts.ClassElement, program: ProgramContext): member is ts.MethodDeclaration {
  const decorators = ts.isMethodDeclaration(member) ? (ts.getDecorators(member) ?? []) : [];
  const reading = new Reading(program.checker, program.bag);
  return decorators.some((decorator) => decoratorName(decorator, reading) === "memo");
}

/** The function that the method is for its callers; `computes` is the author's. */
export function memoized(computes: string, member: ts.MethodDeclaration, program: ProgramContext): string {
  const inner = program.function(computes);
  const outer = newFunction(program.uniqueName(`${computes}_memo`), inner.displayName, inner.position, inner.result);
  outer.takesThis = inner.takesThis;
  outer.lengthProperty = inner.lengthProperty;
  const [kept, value] = [program.newGlobal(`${computes}_kept`), program.newGlobal(`${computes}_value`)];
  const ctx = new FunctionContext(program, outer, member);
  const { builder } = ctx;
  const entry = builder.newBlock(inner.blocks[0]!.params.map(({ type }) => type));
  builder.enter(entry);
  const event = ctx.convert(entry.params.at(-1)!, "ref");
  const serial = ctx.runtime(serialRow, [event]);
  const known = builder.emit("global.get", [], { global: kept });
  const same = ctx.lowerers.binary(ts.SyntaxKind.EqualsEqualsEqualsToken, serial, known, ctx);
  const result = ctx.select(same, "val", () => builder.emit("global.get", [], { global: value }), () => {
    const computed = ctx.box(builder.emit("call.direct", entry.params, { function: computes }, inner.result));
    builder.emit("global.set", [computed], { global: value });
    builder.emit("global.set", [ctx.box(serial)], { global: kept });
    return computed;
  });
  builder.return(ctx.convert(result, inner.result));
  program.module.functions.set(outer.name, outer);
  return outer.name;
}
