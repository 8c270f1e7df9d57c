// let, const and var statements.
import { ts } from "ts-morph";
import type { FunctionContext } from "../context.js";
import { declareVariable, storageType, writeVariable } from "../variables.js";

export function lowerVariableStatement(node: ts.Node, ctx: FunctionContext): void {
  lowerDeclarations((node as ts.VariableStatement).declarationList, ctx);
}

export function lowerDeclarations(list: ts.VariableDeclarationList, ctx: FunctionContext): void {
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  for (const declaration of list.declarations) {
    if (declaration.initializer !== undefined || !isVar) lowerDeclaration(declaration, ctx);
  }
}

/** One variable or pattern of a let, const or using, or of a var that has an initialiser. */
export function lowerDeclaration(declaration: ts.VariableDeclaration, ctx: FunctionContext): void {
  ctx.builder.position = ctx.program.position(declaration);
  if (declaration.initializer !== undefined) lowerInitialized(declaration, declaration.initializer, ctx);
  else lowerUninitialized(declaration.name as ts.Identifier, ctx);
}

function lowerInitialized(declaration: ts.VariableDeclaration, initializer: ts.Expression, ctx: FunctionContext): void {
  const { name } = declaration;
  if (!ts.isIdentifier(name)) {
    ctx.lowerers.bind(name, ctx.expression(initializer), ctx);
    return;
  }
  const symbol = ctx.checker.getSymbolAtLocation(name)!;
  const value = ctx.expressionAs(initializer, storageType(symbol, ctx));
  // the cell of a captured variable was made where its scope begins
  const known = ctx.bindings.get(symbol);
  const binding = known?.kind === "cell" ? known : declareVariable(symbol, ctx);
  writeVariable(binding, value, ctx);
}

// let x: in a loop it is undefined again at each turn
function lowerUninitialized(name: ts.Identifier, ctx: FunctionContext): void {
  const symbol = ctx.checker.getSymbolAtLocation(name)!;
  const known = ctx.bindings.get(symbol);
  const binding = known?.kind === "cell" ? known : declareVariable(symbol, ctx);
  const unset = ctx.undefined();
  if (binding.kind === "cell") ctx.builder.emit("cell.set", [ctx.getLocal(binding.name), unset]);
  else if (binding.kind === "global") ctx.builder.emit("global.set", [unset], { global: binding.index });
  else if (binding.type === "val") writeVariable(binding, unset, ctx);
}
