// switch: the cases are compared in order with ===, then control falls through the clauses.
import { ts } from "ts-morph";
import type { Block } from "../../ir/function.js";
import type { FunctionContext } from "../context.js";
import { strictEqual } from "../operators.js";

export function lowerSwitch(node: ts.Node, ctx: FunctionContext): void {
  const { expression, caseBlock } = node as ts.SwitchStatement;
  const labels = ctx.pendingLabels;
  ctx.pendingLabels = [];
  const { builder } = ctx;
  const value = ctx.expression(expression);
  const subject = ctx.local("switch", value.type === "void" ? "val" : value.type);
  ctx.setLocal(subject, value);
  const end = builder.newBlock();
  const bodies = caseBlock.clauses.map(() => builder.newBlock());
  ctx.lowerers.hoistScope(caseBlock.clauses.flatMap((clause) => [...clause.statements]), ctx);
  let fallback: Block = end;
  caseBlock.clauses.forEach((clause, i) => {
    if (ts.isDefaultClause(clause)) {
      fallback = bodies[i]!;
      return;
    }
    const next = builder.newBlock();
    const equal = strictEqual(ctx.getLocal(subject), ctx.expression(clause.expression), ctx);
    builder.branch(equal, bodies[i]!, next);
    builder.enter(next);
  });
  builder.jump(fallback);
  ctx.scopes.push({ kind: "loop", labels, breakTo: end, continueTo: undefined });
  caseBlock.clauses.forEach((clause, i) => {
    if (builder.reachable) builder.jump(bodies[i]!);
    builder.enter(bodies[i]!);
    for (const statement of clause.statements) ctx.statement(statement);
  });
  ctx.scopes.pop();
  builder.jump(end);
  builder.enter(end);
}
