// using and await using: the rest of the scope, and behind it, however it was left, the release.
//
//   using r = f(); …        const r = f(); const m = disposerOf(r);
//                           try { … } finally { release(r, m); }      an error of release() holds the one of the block
import { ts } from "ts-morph";
import type { Value } from "../ir/function.js";
import type { FunctionContext } from "./context.js";

/** Whether the declarations are `using`, `await using` or neither. */
export function disposalOf(list: ts.VariableDeclarationList): "sync" | "async" | undefined {
  const kind = list.flags & ts.NodeFlags.BlockScoped;
  if (kind === ts.NodeFlags.Using) return "sync";
  return kind === ts.NodeFlags.AwaitUsing ? "async" : undefined;
}

/** Makes the declarations, one after the other, each with all behind it in its scope; `body` is the innermost. */
export function withDisposal(list: ts.VariableDeclarationList, ctx: FunctionContext, body: () => void): void {
  const kind = disposalOf(list)!;
  const declare = (index: number): void => {
    const declaration = list.declarations[index];
    if (declaration === undefined) {
      body();
      return;
    }
    ctx.lowerers.declaration(declaration, ctx);
    disposing(ctx.expression(declaration.name as ts.Identifier), kind, ctx, () => declare(index + 1));
  };
  declare(0);
}

/** A loop's body; what `for (using x of xs)` has given this turn is released at its end. */
export function lowerTurn(body: ts.Statement, ctx: FunctionContext): void {
  const { parent } = body;
  const list = ts.isForOfStatement(parent) && ts.isVariableDeclarationList(parent.initializer) ? parent.initializer : undefined;
  const kind = list === undefined ? undefined : disposalOf(list);
  if (list === undefined || kind === undefined) ctx.statement(body);
  else disposing(ctx.expression(list.declarations[0]!.name as ts.Identifier), kind, ctx, () => ctx.statement(body));
}

// Runs `body`, then releases the resource.
function disposing(
  value: Value, kind: "sync" | "async", ctx: FunctionContext, body: () => void,
): void {
  const [resource, method] = [ctx.local("resource", "val"), ctx.local("disposer", "val")];
  ctx.setLocal(resource, value);
  const find = kind === "sync" ? "disposerOf" : "asyncDisposerOf";
  ctx.setLocal(method, ctx.lowerers.prelude("dispose", find, [ctx.getLocal(resource)], ctx));
  ctx.lowerers.tryFinally(body, ({ completion, value: pending }) => {
    const { builder } = ctx;
    const outer = builder.handler;
    const [handler, end] = [builder.newBlock(), builder.newBlock()];
    ctx.enterFresh(handler);
    const released = ctx.lowerers.prelude("dispose", "release", [ctx.getLocal(resource), ctx.getLocal(method)], ctx);
    if (kind === "async") ctx.lowerers.await(released, ctx);
    builder.jump(end);
    builder.handler = outer;
    builder.enter(handler);
    const error = builder.emit("catch", []);
    const threw = builder.emit("i32.eq", [ctx.getLocal(completion), ctx.integer(1)]);
    ctx.lowerers.prelude("dispose", "releaseFailed", [error, threw, ctx.getLocal(pending)], ctx);
    builder.unreachable();
    builder.enter(end);
  }, ctx);
}
