// yield and yield*: after each the frame was resumed by next (go on), throw (the runtime throws) or return (leave).
import { ts } from "ts-morph";
import type { Value } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";

export function lowerYield(node: ts.Node, ctx: FunctionContext): Value {
  const { expression, asteriskToken } = node as ts.YieldExpression;
  const isAsync = ctx.async !== undefined;
  if (asteriskToken !== undefined) {
    return given(isAsync ? delegateAsync(expression!, ctx) : delegate(expression!, ctx), node, ctx);
  }
  const value = expression === undefined ? ctx.undefined() : ctx.expression(expression);
  const sent = ctx.builder.emit("yield", [ctx.box(isAsync ? ctx.lowerers.await(value, ctx) : value)]);
  leaveIfReturned(sent, ctx);
  return given(sent, node, ctx);
}

// next() may pass nothing, whatever the generator's type says: that is no matter where nobody looks at it.
function given(value: Value, node: ts.Node, ctx: FunctionContext): Value {
  return ts.isExpressionStatement(node.parent) ? value : ctx.narrowed(value, node);
}

function leaveIfReturned(sent: Value, ctx: FunctionContext): void {
  const mode = ctx.builder.emit("resume.mode", []);
  ctx.when(ctx.builder.emit("i32.eq", [mode, ctx.integer(2)]), () => {
    // an async generator awaits what it is told to return
    ctx.returnValue(ctx.async === undefined ? sent : ctx.lowerers.await(sent, ctx));
  });
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const iterateRow = { c: "tsf_iterate", parameters: ["val"], result: "ref", effects } as const;
const stepRow = { c: "tsf_delegate_step", parameters: ["ref", "i32", "val", "ref"], result: "val", effects } as const;

/**
 * yield* inner: every resumption is passed on. tsf_delegate_step gives the next value to yield, or absent when the inner
 * iterator is done; then the cell holds what it returned.
 *
 *   mode = next; sent = undefined
 *   loop: v = step(inner, mode, sent); if absent: done; sent = yield.raw v; mode = resume.mode
 */
function delegate(iterable: ts.Expression, ctx: FunctionContext): Value {
  const { builder } = ctx;
  const [inner, mode, sent] = [ctx.local("inner", "ref"), ctx.local("mode", "i32"), ctx.local("sent", "val")];
  const returned = ctx.local("returned", "ref");
  ctx.setLocal(returned, builder.emit("cell.new", [ctx.undefined()]));
  ctx.setLocal(inner, ctx.runtime(iterateRow, [ctx.expression(iterable)]));
  ctx.setLocal(mode, ctx.integer(0));
  ctx.setLocal(sent, ctx.undefined());
  const [head, body, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const value = ctx.runtime(stepRow, [ctx.getLocal(inner), ctx.getLocal(mode), ctx.getLocal(sent), ctx.getLocal(returned)]);
  builder.branch(ctx.is(value, "absent"), end, body);
  builder.enter(body);
  ctx.setLocal(sent, builder.emit("yield", [value], { raw: true }));
  ctx.setLocal(mode, builder.emit("resume.mode", []));
  builder.jump(head);
  builder.enter(end);
  const result = builder.emit("cell.get", [ctx.getLocal(returned)]);
  ctx.when(builder.emit("i32.eq", [ctx.getLocal(mode), ctx.integer(2)]), () => ctx.returnValue(result));
  return result;
}

/**
 * yield* in an async generator: every resumption is passed on, and what the inner iterator answers is awaited.
 *
 *   mode = next; sent = undefined
 *   loop: result = await delegate(inner, mode, sent); if over: done
 *         sent = yield.raw value(result); mode = resume.mode; if return: sent = await.raw sent
 */
function delegateAsync(iterable: ts.Expression, ctx: FunctionContext): Value {
  const { builder } = ctx;
  const [inner, mode, sent] = [ctx.local("inner", "ref"), ctx.local("mode", "i32"), ctx.local("sent", "val")];
  const call = (name: string, ...args: Value[]): Value => ctx.lowerers.prelude("async-iterator", name, args, ctx);
  ctx.setLocal(inner, call("iterate", ctx.box(ctx.expression(iterable))));
  ctx.setLocal(mode, ctx.integer(0));
  ctx.setLocal(sent, ctx.undefined());
  const [head, body, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const modeNumber = builder.emit("i32.to.f64", [ctx.getLocal(mode)]);
  const step = call("delegate", ctx.getLocal(inner), modeNumber, ctx.getLocal(sent));
  const result = ctx.lowerers.await(step, ctx);
  builder.branch(call("isOver", result), end, body);
  builder.enter(body);
  ctx.setLocal(sent, builder.emit("yield", [ctx.box(call("valueOf", result))], { raw: true }));
  ctx.setLocal(mode, builder.emit("resume.mode", []));
  ctx.when(builder.emit("i32.eq", [ctx.getLocal(mode), ctx.integer(2)]), () => {
    ctx.setLocal(sent, builder.emit("yield", [ctx.getLocal(sent)], { raw: true, await: true }));
    const failed = builder.emit("i32.eq", [builder.emit("resume.mode", []), ctx.integer(1)]);
    // V8 asks the inner iterator for its next value then, where the specification throws into it
    ctx.when(failed, () => ctx.setLocal(mode, ctx.integer(0)));
  });
  builder.jump(head);
  builder.enter(end);
  const value = call("valueOf", result);
  ctx.when(builder.emit("i32.eq", [ctx.getLocal(mode), ctx.integer(2)]), () => ctx.returnValue(value));
  return value;
}
