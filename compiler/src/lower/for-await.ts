// for await: what `next` gives is awaited; the iterator of a loop that is left early is asked to `return`, and that is
// awaited too.
//
//   iterator = iterate(iterable)
//   head: result = await ask(iterator); if isOver(result): end; each valueOf(result); body; head
//   (break, return) closing = finish(iterator); if there is one: checkFinished(await closing)
import type { ts } from "ts-morph";
import type { Block, Value } from "../ir/function.js";
import type { FunctionContext } from "./context.js";
import { lowerTurn } from "./disposal.js";

/** `each` binds a turn's value. */
export function lowerForAwait(
  loop: ts.ForOfStatement, labels: string[], each: (value: Value) => void, ctx: FunctionContext,
): void {
  const { builder } = ctx;
  const iterator = ctx.local("iterator", "ref");
  ctx.setLocal(iterator, call("iterate", [ctx.box(ctx.expression(loop.expression))], ctx));
  const outer = builder.handler;
  const [head, end] = [builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const result = ctx.lowerers.await(call("ask", [ctx.getLocal(iterator)], ctx), ctx);
  const take = builder.newBlock();
  builder.branch(call("isOver", [result], ctx), end, take);
  builder.enter(take);
  const value = call("valueOf", [result], ctx);
  const onThrow = builder.newBlock();
  ctx.enterFresh(onThrow);
  ctx.scopes.push({ kind: "loop", labels, breakTo: end, continueTo: undefined });
  ctx.scopes.push({ kind: "async-iterator", close: () => close(iterator, true, ctx), handler: outer });
  ctx.scopes.push({ kind: "loop", labels, breakTo: undefined, continueTo: head });
  each(value);
  lowerTurn(loop.statement, ctx);
  ctx.scopes.splice(-3);
  builder.jump(head);
  builder.handler = outer;
  closeOnThrow(onThrow, iterator, ctx);
  builder.enter(end);
}

function call(name: string, args: readonly Value[], ctx: FunctionContext): Value {
  return ctx.lowerers.prelude("async-iterator", name, args, ctx);
}

/** Asks the iterator to return and waits for it; `check`: its answer has to be an object. */
function close(iterator: string, check: boolean, ctx: FunctionContext): void {
  const closing = call("finish", [ctx.getLocal(iterator)], ctx);
  ctx.when(ctx.builder.emit("bool.not", [ctx.is(closing, "undefined")]), () => {
    const result = ctx.lowerers.await(closing, ctx);
    if (check) call("checkFinished", [result], ctx);
  });
}

// The body threw: what happens while the iterator is closed is dropped.
function closeOnThrow(onThrow: Block, iterator: string, ctx: FunctionContext): void {
  const { builder } = ctx;
  onThrow.handler = builder.handler;
  builder.enter(onThrow);
  const exception = ctx.local("exception", "val");
  ctx.setLocal(exception, builder.emit("catch", []));
  const [failed, rethrow] = [builder.newBlock(), builder.newBlock()];
  const outer = builder.handler;
  ctx.enterFresh(failed);
  close(iterator, false, ctx);
  builder.jump(rethrow);
  builder.handler = outer;
  builder.enter(failed);
  builder.emit("catch", []);
  builder.jump(rethrow);
  builder.enter(rethrow);
  builder.throw(ctx.getLocal(exception));
}
