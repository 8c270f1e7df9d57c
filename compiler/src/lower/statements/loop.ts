// while, do, for, for…of, for…in, labels, break and continue.
import { ts } from "ts-morph";
import { isForAwait } from "../../frontend/syntax.js";
import { libraryTypeName } from "../../frontend/types.js";
import type { Block, Value } from "../../ir/function.js";
import type { TypedKind } from "../../ir/ops.js";
import type { FunctionContext } from "../context.js";
import { disposalOf, lowerTurn, withDisposal } from "../disposal.js";
import { lowerForAwait } from "../for-await.js";
import { lowerTableLoop } from "../tables.js";
import { certainElement, typedKindOf, typedLength } from "../typed-arrays.js";
import { declareVariable, writeVariable } from "../variables.js";

function takeLabels(ctx: FunctionContext): string[] {
  const labels = ctx.pendingLabels;
  ctx.pendingLabels = [];
  return labels;
}

function loopBody(
  body: ts.Statement, labels: string[], breakTo: Block, continueTo: Block, ctx: FunctionContext,
): void {
  ctx.scopes.push({ kind: "loop", labels, breakTo, continueTo });
  lowerTurn(body, ctx);
  ctx.scopes.pop();
}

export function lowerWhile(node: ts.Node, ctx: FunctionContext): void {
  const { expression, statement } = node as ts.WhileStatement;
  const labels = takeLabels(ctx);
  const { builder } = ctx;
  const [head, body, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  ctx.lowerers.condition(expression, body, end, ctx);
  builder.enter(body);
  loopBody(statement, labels, end, head, ctx);
  builder.jump(head);
  builder.enter(end);
}

export function lowerDo(node: ts.Node, ctx: FunctionContext): void {
  const { expression, statement } = node as ts.DoStatement;
  const labels = takeLabels(ctx);
  const { builder } = ctx;
  const [body, test, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(body);
  builder.enter(body);
  loopBody(statement, labels, end, test, ctx);
  builder.jump(test);
  builder.enter(test);
  ctx.lowerers.condition(expression, body, end, ctx);
  builder.enter(end);
}

export function lowerFor(node: ts.Node, ctx: FunctionContext): void {
  const { initializer } = node as ts.ForStatement;
  const labels = takeLabels(ctx);
  if (initializer !== undefined) {
    if (ts.isVariableDeclarationList(initializer) && disposalOf(initializer) !== undefined) {
      withDisposal(initializer, ctx, () => forLoop(node as ts.ForStatement, labels, ctx));
      return;
    }
    if (ts.isVariableDeclarationList(initializer)) {
      for (const declaration of initializer.declarations) ctx.lowerers.makeCells(declaration.name, ctx);
      ctx.lowerers.declarations(initializer, ctx);
      if (containsFunction(initializer)) renewCells(initializer, ctx);
    } else {
      ctx.expression(initializer);
    }
  }
  forLoop(node as ts.ForStatement, labels, ctx);
}

function forLoop({ initializer, condition, incrementor, statement }: ts.ForStatement, labels: string[], ctx: FunctionContext): void {
  const { builder } = ctx;
  const [head, body, step, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  if (condition === undefined) builder.jump(body);
  else ctx.lowerers.condition(condition, body, end, ctx);
  builder.enter(body);
  loopBody(statement, labels, end, step, ctx);
  builder.jump(step);
  builder.enter(step);
  if (initializer !== undefined && ts.isVariableDeclarationList(initializer)) renewCells(initializer, ctx);
  if (incrementor !== undefined) ctx.wide(incrementor);
  builder.jump(head);
  builder.enter(end);
}

// Each turn of `for (let …)` has its own variables: captured ones move to a new cell before the increment, and before the
// first turn if a closure of the initialiser has them.
function renewCells(list: ts.VariableDeclarationList, ctx: FunctionContext): void {
  if ((list.flags & ts.NodeFlags.BlockScoped) === 0) return;
  for (const { name } of list.declarations) renewCell(name, ctx);
}

function renewCell(name: ts.BindingName, ctx: FunctionContext): void {
  if (!ts.isIdentifier(name)) {
    for (const element of name.elements) if (ts.isBindingElement(element)) renewCell(element.name, ctx);
    return;
  }
  const binding = ctx.bindings.get(ctx.checker.getSymbolAtLocation(name)!);
  if (binding?.kind !== "cell") return;
  const value = ctx.builder.emit("cell.get", [ctx.getLocal(binding.name)]);
  ctx.setLocal(binding.name, ctx.builder.emit("cell.new", [value]));
}

function containsFunction(node: ts.Node): boolean {
  return ts.isFunctionLike(node) || ts.isClassLike(node) || ts.forEachChild(node, containsFunction) === true;
}

export function lowerForOf(node: ts.Node, ctx: FunctionContext): void {
  const { initializer, expression, statement } = node as ts.ForOfStatement;
  const labels = takeLabels(ctx);
  const each = (value: Value): void => bindTurn(initializer, value, ctx);
  if (isForAwait(node)) {
    lowerForAwait(node, labels, each, ctx);
    return;
  }
  if (lowerTableLoop(node as ts.ForOfStatement, labels, each, ctx)) return;
  const iterable = ctx.expression(expression);
  const kind = iterable.type === "ref" ? typedKindOf(ctx.typeOf(expression), ctx) : undefined;
  if (iterable.type === "arr") overArray(iterable, each, statement, labels, ctx);
  else if (kind !== undefined) overElements(iterable, typedElements(kind, ctx), each, statement, labels, ctx);
  else overIterator(iterable, needsClose(ctx.typeOf(expression)), each, statement, labels, ctx);
}

function bindTurn(initializer: ts.ForInitializer, value: Value, ctx: FunctionContext): void {
  if (!ts.isVariableDeclarationList(initializer)) {
    ctx.lowerers.assign(initializer, value, ctx);
    return;
  }
  const { name } = initializer.declarations[0]!;
  if (!ts.isIdentifier(name)) {
    ctx.lowerers.makeCells(name, ctx);
    const type = ctx.irTypeAt(name);
    ctx.lowerers.bind(name, ctx.convert(value, type), ctx);
    return;
  }
  const symbol = ctx.checker.getSymbolAtLocation(name)!;
  const type = ctx.program.irTypeOf(ctx.checker.getTypeOfSymbolAtLocation(symbol, name));
  const converted = ctx.convert(value, type);
  writeVariable(declareVariable(symbol, ctx, converted), converted, ctx);
}

/** How a list is read by index. */
interface Elements {
  length(list: Value): Value;
  at(list: Value, index: Value): Value;
}

function overArray(
  array: Value, each: (value: Value, next: Block) => void, statement: ts.Statement, labels: string[],
  ctx: FunctionContext,
): void {
  const elements: Elements = {
    length: (list) => ctx.builder.emit("array.length", [list]), at: (list, index) => ctx.element(list, index),
  };
  overElements(array, elements, each, statement, labels, ctx);
}

function typedElements(kind: TypedKind, ctx: FunctionContext): Elements {
  return {
    length: (list) => typedLength(list, kind, ctx), at: (list, index) => certainElement(list, kind, index, ctx),
  };
}

// for (const x of array): by index, the length read at each turn
function overElements(
  list: Value, elements: Elements, each: (value: Value, next: Block) => void, statement: ts.Statement, labels: string[],
  ctx: FunctionContext,
): void {
  const { builder } = ctx;
  const [iterated, index] = [ctx.local("array", list.type), ctx.local("index", "f64")];
  ctx.setLocal(iterated, list);
  ctx.setLocal(index, ctx.number(0));
  const [head, body, step, end] = [builder.newBlock(), builder.newBlock(), builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const length = elements.length(ctx.getLocal(iterated));
  builder.branch(builder.emit("f64.lt", [ctx.getLocal(index), length]), body, end);
  builder.enter(body);
  each(elements.at(ctx.getLocal(iterated), ctx.getLocal(index)), step);
  loopBody(statement, labels, end, step, ctx);
  builder.jump(step);
  builder.enter(step);
  ctx.setLocal(index, builder.emit("f64.add", [ctx.getLocal(index), ctx.number(1)]));
  builder.jump(head);
  builder.enter(end);
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const iterateRow = { c: "tsf_iterate", parameters: ["val"], result: "ref", effects } as const;
const nextRow = { c: "tsf_iterator_next", parameters: ["ref"], result: "val", effects } as const;
const abandonRow = { c: "tsf_iterator_abandon", parameters: ["ref"], result: "void", effects: { writes: true } } as const;

/** Library containers need no return() when a loop over them is left. */
function needsClose(type: ts.Type): boolean {
  const name = libraryTypeName(type);
  const plain = ["Map", "Set", "ReadonlyMap", "ReadonlySet", "String", "ArrayIterator", "MapIterator", "SetIterator"];
  return !(type.flags & ts.TypeFlags.StringLike) && (name === undefined || !plain.includes(name));
}

function overIterator(
  iterable: Value, close: boolean, each: (value: Value) => void, statement: ts.Statement, labels: string[],
  ctx: FunctionContext,
): void {
  const { builder } = ctx;
  const iterator = ctx.local("iterator", "ref");
  ctx.setLocal(iterator, ctx.runtime(iterateRow, [iterable]));
  const outer = builder.handler;
  const [head, end] = [builder.newBlock(), builder.newBlock()];
  builder.jump(head);
  builder.enter(head);
  const next = ctx.runtime(nextRow, [ctx.getLocal(iterator)]);
  const onThrow = close ? builder.newBlock() : undefined;
  if (onThrow !== undefined) builder.handler = onThrow;
  const body = builder.newBlock();
  builder.branch(builder.emit("is", [next], { kind: "absent" }), end, body);
  builder.enter(body);
  // break passes through the iterator's scope and closes it; continue stays inside
  ctx.scopes.push({ kind: "loop", labels, breakTo: end, continueTo: undefined });
  if (close) ctx.scopes.push({ kind: "iterator", iterator, handler: outer });
  ctx.scopes.push({ kind: "loop", labels, breakTo: undefined, continueTo: head });
  each(next);
  lowerTurn(statement, ctx);
  ctx.scopes.pop();
  if (close) ctx.scopes.pop();
  ctx.scopes.pop();
  builder.jump(head);
  builder.handler = outer;
  if (onThrow !== undefined) abandonOnThrow(onThrow, iterator, ctx);
  builder.enter(end);
}

// The body threw: the iterator is closed, what its return() throws is dropped.
function abandonOnThrow(onThrow: Block, iterator: string, ctx: FunctionContext): void {
  onThrow.handler = ctx.builder.handler;
  ctx.builder.enter(onThrow);
  const exception = ctx.builder.emit("catch", []);
  ctx.runtime(abandonRow, [ctx.getLocal(iterator)]);
  ctx.builder.throw(exception);
}

export function lowerForIn(node: ts.Node, ctx: FunctionContext): void {
  const { initializer, expression, statement } = node as ts.ForInStatement;
  const labels = takeLabels(ctx);
  const object = ctx.box(ctx.expression(expression));
  const keys = ctx.runtime(keysRow, [object]);
  const visit = (key: Value, next: Block): void => {
    // a property that was deleted meanwhile is not visited
    const body = ctx.builder.newBlock();
    ctx.builder.branch(ctx.runtime(hasOwnRow, [object, key]), body, next);
    ctx.builder.enter(body);
    bindTurn(initializer, key, ctx);
  };
  overArray(keys, visit, statement, labels, ctx);
}

const hasOwnRow = {
  c: "tsf_object_has_own_key", parameters: ["val", "val"], result: "bool", effects: { reads: true, throws: true },
} as const;

const keysRow = { c: "tsf_object_enumerate", parameters: ["val"], result: "arr", effects } as const;

export function lowerLabeled(node: ts.Node, ctx: FunctionContext): void {
  const { label, statement } = node as ts.LabeledStatement;
  const inner = ts.isLabeledStatement(statement) || ts.isIterationStatement(statement, false) || ts.isSwitchStatement(statement);
  ctx.pendingLabels.push(label.text);
  if (inner) {
    ctx.statement(statement);
    return;
  }
  const end = ctx.builder.newBlock();
  ctx.scopes.push({ kind: "loop", labels: takeLabels(ctx), breakTo: end, continueTo: undefined, labelOnly: true });
  ctx.statement(statement);
  ctx.scopes.pop();
  ctx.builder.jump(end);
  ctx.builder.enter(end);
}

export function lowerBreak(node: ts.Node, ctx: FunctionContext): void {
  jumpOut((node as ts.BreakStatement).label?.text, "breakTo", ctx);
}

export function lowerContinue(node: ts.Node, ctx: FunctionContext): void {
  jumpOut((node as ts.ContinueStatement).label?.text, "continueTo", ctx);
}

function jumpOut(label: string | undefined, to: "breakTo" | "continueTo", ctx: FunctionContext): void {
  for (let depth = ctx.scopes.length - 1; depth >= 0; depth--) {
    const scope = ctx.scopes[depth]!;
    if (scope.kind !== "loop" || scope[to] === undefined) continue;
    if (label === undefined ? scope.labelOnly === true : !scope.labels.includes(label)) continue;
    const target = scope[to]!;
    ctx.leave(depth, target, () => ctx.builder.jump(target));
    break;
  }
  if (!ctx.builder.reachable) ctx.builder.enter(ctx.builder.newBlock());
}
