// try, catch, finally. A finally block exists once: whoever enters it leaves a number that says how to go on after it.
import { ts } from "ts-morph";
import type { Block } from "../../ir/function.js";
import type { FinallyScope, FunctionContext } from "../context.js";

export function lowerTry(node: ts.Node, ctx: FunctionContext): void {
  const { tryBlock, catchClause, finallyBlock } = node as ts.TryStatement;
  if (finallyBlock === undefined) {
    lowerTryCatch(tryBlock, catchClause!, ctx);
    return;
  }
  lowerTryFinally(() => {
    if (catchClause === undefined) ctx.statement(tryBlock);
    else lowerTryCatch(tryBlock, catchClause, ctx);
  }, () => ctx.statement(finallyBlock), ctx);
}

function lowerTryCatch(tryBlock: ts.Block, clause: ts.CatchClause, ctx: FunctionContext): void {
  const { builder } = ctx;
  const outer = builder.handler;
  const [handler, end] = [builder.newBlock(), builder.newBlock()];
  ctx.enterFresh(handler);
  ctx.statement(tryBlock);
  builder.jump(end);
  builder.handler = outer;
  builder.enter(handler);
  const exception = builder.emit("catch", []);
  if (clause.variableDeclaration !== undefined) {
    ctx.lowerers.makeCells(clause.variableDeclaration.name, ctx);
    ctx.lowerers.bind(clause.variableDeclaration.name, exception, ctx);
  }
  ctx.statement(clause.block);
  builder.jump(end);
  builder.enter(end);
}

/** `body`, then `after`, however the body was left. */
export function lowerTryFinally(body: () => void, after: (scope: FinallyScope) => void, ctx: FunctionContext): void {
  const { builder } = ctx;
  const outer = builder.handler;
  const [handler, entry, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  const scope: FinallyScope = {
    kind: "finally", entry, exits: [], exitKeys: [], handler: outer,
    completion: ctx.local("completion", "i32"), value: ctx.local("pending", "val"),
  };
  ctx.setLocal(scope.completion, ctx.integer(0));
  ctx.setLocal(scope.value, ctx.undefined());
  ctx.enterFresh(handler);
  ctx.scopes.push(scope);
  body();
  ctx.scopes.pop();
  if (builder.reachable) ctx.setLocal(scope.completion, ctx.integer(0));
  builder.jump(entry);
  builder.handler = outer;
  builder.enter(handler);
  ctx.setLocal(scope.value, builder.emit("catch", []));
  ctx.setLocal(scope.completion, ctx.integer(1));
  builder.jump(entry);
  builder.enter(entry);
  after(scope);
  resume(scope, end, ctx);
  builder.enter(end);
}

// After the finally block: go on, throw again, or make the jump that was under way.
function resume(scope: FinallyScope, end: Block, ctx: FunctionContext): void {
  const { builder } = ctx;
  const rethrow = builder.newBlock();
  const exits = scope.exits.map(() => builder.newBlock());
  const cases = [{ value: 1, block: rethrow }, ...exits.map((block, i) => ({ value: i + 2, block }))];
  builder.switch(ctx.getLocal(scope.completion), cases, end);
  builder.enter(rethrow);
  builder.throw(ctx.getLocal(scope.value));
  scope.exits.forEach((exit, i) => {
    builder.enter(exits[i]!);
    exit();
  });
}
