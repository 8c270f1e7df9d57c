// if, expression statements, return, throw, and the empty statement.
import { ts } from "ts-morph";
import type { FunctionContext } from "../context.js";

export function lowerIf(node: ts.Node, ctx: FunctionContext): void {
  const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
  const { builder } = ctx;
  const [then, otherwise, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  ctx.lowerers.condition(expression, then, otherwise, ctx);
  builder.enter(then);
  ctx.statement(thenStatement);
  builder.jump(end);
  builder.enter(otherwise);
  if (elseStatement !== undefined) ctx.statement(elseStatement);
  builder.jump(end);
  builder.enter(end);
}

export function lowerExpressionStatement(node: ts.Node, ctx: FunctionContext): void {
  ctx.wide((node as ts.ExpressionStatement).expression);
}

export function lowerReturn(node: ts.Node, ctx: FunctionContext): void {
  const { expression } = node as ts.ReturnStatement;
  const value = expression === undefined ? ctx.undefined() : ctx.result(expression);
  // an async generator awaits what it returns
  const isAwaited = ctx.async === "generator" && expression !== undefined;
  ctx.returnValue(isAwaited ? ctx.lowerers.await(value, ctx) : value);
  continueUnreachable(ctx);
}

export function lowerThrow(node: ts.Node, ctx: FunctionContext): void {
  const value = ctx.expression((node as ts.ThrowStatement).expression);
  ctx.builder.position = ctx.program.position(node);
  ctx.builder.throw(ctx.box(value));
  continueUnreachable(ctx);
}

/** What follows a jump cannot be reached, but is lowered (and dropped later) like any code. */
export function continueUnreachable(ctx: FunctionContext): void {
  if (!ctx.builder.reachable) ctx.builder.enter(ctx.builder.newBlock());
}

export function lowerNothing(): void {}
