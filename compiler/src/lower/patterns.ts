// Destructuring: binding patterns of declarations and parameters, and assignment to patterns.
import { ts } from "ts-morph";
import { isUnsetYet, skipParentheses } from "../frontend/syntax.js";
import { copiedNames, nonNullable } from "../frontend/types.js";
import type { Value } from "../ir/function.js";
import type { FunctionContext } from "./context.js";
import { getProperty, propertyName, symbolKey } from "./properties.js";
import { declareVariable, writeVariable } from "./variables.js";

/** Declares the variables of a name or pattern and gives them their parts of the value. */
export function bindName(name: ts.BindingName, value: Value, ctx: FunctionContext): void {
  if (ts.isIdentifier(name)) {
    const symbol = ctx.checker.getSymbolAtLocation(name)!;
    // the cell of a captured variable was made where its scope begins
    const known = ctx.bindings.get(symbol);
    writeVariable(known?.kind === "cell" ? known : declareVariable(symbol, ctx), value, ctx);
    return;
  }
  const type = ctx.typeOf(name);
  if (ts.isObjectBindingPattern(name)) bindObject(name, value, type, ctx);
  else bindArray(name.elements, value, ctx, bindElement);
}

function bindElement(element: ts.BindingElement, value: Value, ctx: FunctionContext): void {
  const withDefault = element.initializer === undefined
    ? value
    : orDefault(value, element.initializer, element, ctx);
  bindName(element.name, withDefault, ctx);
}

function bindObject(pattern: ts.ObjectBindingPattern, value: Value, type: ts.Type, ctx: FunctionContext): void {
  requireObject(value, ctx);
  const taken: Value[] = [];
  const source = nonNullable(type, ctx.checker);
  for (const element of pattern.elements) {
    if (element.dotDotDotToken !== undefined) {
      bindElement(element, rest(value, taken, ctx.typeOf(element.name), ctx), ctx);
      continue;
    }
    const key = element.propertyName ?? (element.name as ts.Identifier);
    bindElement(element, part(value, source, key, taken, ctx), ctx);
  }
}

// The value of one key; the key is kept for a rest element.
function part(value: Value, type: ts.Type, key: ts.PropertyName, taken: Value[], ctx: FunctionContext): Value {
  const name = propertyName(key, ctx);
  if (name !== undefined) {
    taken.push(ctx.key(name));
    if (value.type === "arr" && /^\d+$/.test(name)) return ctx.element(value, ctx.number(Number(name)));
    const symbol = wellKnown(type, name, ctx);
    if (symbol !== undefined) return ctx.symbol(symbol);
    return getProperty(value, name, type, ctx);
  }
  const computed = ctx.expression((key as ts.ComputedPropertyName).expression);
  taken.push(computed);
  return ctx.lowerers.elementAt(value, type, computed, ctx);
}

// const { iterator } = Symbol
function wellKnown(type: ts.Type, name: string, ctx: FunctionContext): string | undefined {
  const member = type.symbol?.name === "SymbolConstructor" ? type.getProperty(name) : undefined;
  return member === undefined ? undefined : symbolKey(ctx.checker.getTypeOfSymbol(member), ctx.program);
}

/** `type` is the rest's own. */
function rest(value: Value, taken: readonly Value[], type: ts.Type, ctx: FunctionContext): Value {
  const names = ctx.builder.emit("array.new", taken.map((name) => ctx.box(name)));
  const object = ctx.builder.emit("object.new", [], { shape: ctx.lowerers.literalShape(copiedNames(type), [], ctx) });
  ctx.runtime(restRow, [object, ctx.box(value), names]);
  return object;
}

// const {} = null throws too
function requireObject(value: Value, ctx: FunctionContext): void {
  if (value.type !== "val") return;
  ctx.when(ctx.is(value, "nullish"), () => ctx.runtime(requireRow, [value]));
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const requireRow = { c: "tsf_expected_object", parameters: ["val"], result: "void", effects } as const;
const restRow = { c: "tsf_object_rest", parameters: ["ref", "val", "arr"], result: "void", effects } as const;
const iterateRow = { c: "tsf_iterate", parameters: ["val"], result: "ref", effects } as const;
const nextRow = { c: "tsf_iterator_next", parameters: ["ref"], result: "val", effects } as const;
const closeRow = { c: "tsf_iterator_close", parameters: ["ref"], result: "void", effects } as const;
const restOfIterator = { c: "tsf_iterate_to_array", parameters: ["val"], result: "arr", effects } as const;
const sliceRow = { c: "tsf_array_slice", parameters: ["arr", "f64", "f64"], result: "arr", effects } as const;

type PatternElement = ts.BindingElement | ts.Expression;

/** Gives each element of an array pattern its part; arrays by index, all else through its iterator. */
function bindArray<E extends PatternElement>(
  elements: readonly (E | ts.OmittedExpression)[], value: Value, ctx: FunctionContext,
  bind: (element: E, value: Value, ctx: FunctionContext) => void,
): void {
  if (value.type === "arr") {
    elements.forEach((element, i) => {
      if (ts.isOmittedExpression(element)) return;
      const item = isRest(element)
        ? ctx.runtime(sliceRow, [value, ctx.number(i), ctx.number(Infinity)])
        : ctx.element(value, ctx.number(i));
      bind(element as E, item, ctx);
    });
    return;
  }
  const iterator = ctx.runtime(iterateRow, [ctx.box(value)]);
  let exhausted = false;
  for (const element of elements) {
    if (!ts.isOmittedExpression(element) && isRest(element)) {
      bind(element as E, ctx.runtime(restOfIterator, [ctx.box(iterator)]), ctx);
      exhausted = true;
      continue;
    }
    const next = ctx.runtime(nextRow, [iterator]);
    if (!ts.isOmittedExpression(element)) bind(element as E, ctx.builder.emit("present", [next]), ctx);
  }
  if (!exhausted) ctx.runtime(closeRow, [iterator]);
}

function isRest(element: ts.Node): boolean {
  return ts.isSpreadElement(element) || (ts.isBindingElement(element) && element.dotDotDotToken !== undefined);
}

/** The value, or the default if it is undefined; in the register type of `typed`. */
export function orDefault(value: Value, initializer: ts.Expression, typed: ts.Node, ctx: FunctionContext): Value {
  const type = isUnsetYet(initializer) ? "val" : ctx.irTypeAt(typed);
  if (value.type !== "val") return ctx.convert(value, type);
  return ctx.select(
    ctx.is(value, "undefined"), type,
    () => ctx.convert(ctx.expression(initializer), type),
    () => ctx.convert(value, type),
  );
}

/** Assigns to a variable, property, element or pattern. */
export function assignTo(target: ts.Expression, value: Value, ctx: FunctionContext): void {
  const node = skipParentheses(target);
  if (ts.isObjectLiteralExpression(node)) {
    assignObject(node, value, ctx);
  } else if (ts.isArrayLiteralExpression(node)) {
    bindArray<ts.Expression>(node.elements, value, ctx, assignElement);
  } else {
    ctx.lowerers.reference(node, ctx).write(value);
  }
}

function assignElement(element: ts.Expression, value: Value, ctx: FunctionContext): void {
  const target = ts.isSpreadElement(element) ? element.expression : element;
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    assignTo(target.left, orDefault(value, target.right, target.left, ctx), ctx);
  } else {
    assignTo(target, value, ctx);
  }
}

function assignObject(pattern: ts.ObjectLiteralExpression, value: Value, ctx: FunctionContext): void {
  requireObject(value, ctx);
  const type = nonNullable(ctx.typeOf(pattern), ctx.checker);
  const taken: Value[] = [];
  for (const property of pattern.properties) {
    if (ts.isSpreadAssignment(property)) {
      assignTo(property.expression, rest(value, taken, ctx.typeOf(property.expression), ctx), ctx);
    } else if (ts.isShorthandPropertyAssignment(property)) {
      const item = part(value, type, property.name, taken, ctx);
      const initializer = property.objectAssignmentInitializer;
      const result = initializer === undefined ? item : orDefault(item, initializer, property.name, ctx);
      ctx.lowerers.reference(property.name, ctx).write(result);
    } else if (ts.isPropertyAssignment(property)) {
      assignElement(property.initializer, part(value, type, property.name, taken, ctx), ctx);
    }
  }
}
