// Object literals: one allocation of a shape; what a shape cannot say (spread, computed keys) is set afterwards.
import { ts } from "ts-morph";
import { type ShapeProperty, shapeOfKeys, type Value } from "../../ir/function.js";
import { isSymbolName } from "../../ir/symbol-names.js";
import type { Capture } from "../../frontend/captures.js";
import type { CaptureHolder, FunctionContext } from "../context.js";
import { propertyName, setKey } from "../properties.js";
import { captureOperand } from "../variables.js";

/** One member with a name known now. */
interface Member {
  name: string;
  node: ts.ObjectLiteralElementLike;
}

export function lowerObjectLiteral(node: ts.Node, ctx: FunctionContext): Value {
  const { properties } = node as ts.ObjectLiteralExpression;
  const first = properties.findIndex((property) => !isPlain(property, ctx));
  const plain = first < 0 ? [...properties] : properties.slice(0, first);
  const members = distinct(plain, ctx);
  const values = members.map((member) => ctx.box(memberValue(member.node, ctx)));
  const accessors = properties.filter(ts.isAccessor);
  const shape = literalShape(members.map((member) => member.name), accessors, ctx);
  const captures = capturesOf(accessors, ctx);
  const held = captures.map((capture) => captureOperand(capture, ctx));
  if (held.length > 0) values.push(ctx.box(ctx.builder.emit("array.new", held)));
  const object = ctx.builder.emit("object.new", values, { shape });
  const later = [...plain.slice(members.length), ...(first < 0 ? [] : properties.slice(first))];
  for (const property of later) addMember(object, property, ctx);
  return object;
}

function isPlain(property: ts.ObjectLiteralElementLike, ctx: FunctionContext): boolean {
  if (ts.isSpreadAssignment(property) || ts.isAccessor(property)) return false;
  return propertyName(property.name, ctx) !== undefined;
}

// The members before the first repeated name.
function distinct(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): Member[] {
  const seen = new Set<string>();
  const members: Member[] = [];
  for (const node of properties) {
    const name = propertyName(node.name!, ctx)!;
    if (seen.has(name)) break;
    seen.add(name);
    members.push({ name, node });
  }
  return members;
}

function memberValue(node: ts.ObjectLiteralElementLike, ctx: FunctionContext): Value {
  if (ts.isPropertyAssignment(node)) return ctx.boxed(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return ctx.expression(node.name);
  return ctx.lowerers.closure(node as ts.MethodDeclaration, ctx);
}

function addMember(object: Value, node: ts.ObjectLiteralElementLike, ctx: FunctionContext): void {
  if (ts.isAccessor(node)) return;
  if (ts.isSpreadAssignment(node)) {
    ctx.runtime(assign, [object, ctx.box(ctx.expression(node.expression))]);
    return;
  }
  const name = propertyName(node.name, ctx);
  const key = name === undefined
    ? ctx.expression((node.name as ts.ComputedPropertyName).expression)
    : ctx.key(name);
  ctx.runtime(setKey, [object, key, memberValue(node, ctx)]);
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const assign = { c: "tsf_object_assign", parameters: ["ref", "val"], result: "void", effects } as const;

/** The shape of literals with these keys, in this order; accessors make it their own. */
export function literalShape(
  names: readonly string[], accessors: readonly ts.AccessorDeclaration[], ctx: FunctionContext,
): string {
  const { shapes } = ctx.program.module;
  const key = shapeOfKeys(names);
  if (accessors.length === 0 && shapes.has(key)) return key;
  const name = accessors.length === 0 ? key : ctx.program.uniqueName(`literal_${names.length}`);
  const properties = names.map((property, i): ShapeProperty => ({
    name: property, kind: "slot", slot: i + 1, hidden: isSymbolName(property), get: undefined, set: undefined,
  }));
  const captures = capturesOf(accessors, ctx);
  const slot = names.length + 1;
  const held: CaptureHolder = { kind: "array", slot: () => slot, captures };
  const holder = captures.length === 0 ? undefined : held;
  if (holder !== undefined) {
    properties.push({ name: `#captures@${name}`, kind: "slot", slot, hidden: true, get: undefined, set: undefined });
  }
  shapes.set(name, {
    name, displayName: "", base: undefined, properties: [...properties, ...accessorProperties(accessors, holder, ctx)],
  });
  return name;
}

// What getters and setters capture, the object holds: they are called without a closure.
function capturesOf(accessors: readonly ts.AccessorDeclaration[], ctx: FunctionContext): Capture[] {
  return [...new Set(accessors.flatMap((accessor) => [...ctx.program.captures.capturesOf(accessor)]))];
}

function accessorProperties(
  accessors: readonly ts.AccessorDeclaration[], holder: CaptureHolder | undefined, ctx: FunctionContext,
): ShapeProperty[] {
  const byName = new Map<string, { get: string | undefined; set: string | undefined }>();
  for (const accessor of accessors) {
    const name = propertyName(accessor.name, ctx) ?? "";
    const pair = byName.get(name) ?? { get: undefined, set: undefined };
    byName.set(name, pair);
    const fn = ctx.lowerers.methodFor(accessor, holder, ctx.program);
    if (ts.isGetAccessor(accessor)) pair.get = fn;
    else pair.set = fn;
  }
  return [...byName].map(([name, { get, set }]) => ({ name, kind: "accessor", slot: 0, hidden: isSymbolName(name), get, set }));
}
