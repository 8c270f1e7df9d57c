// Object literals: one allocation of a shape; what a shape cannot say (accessors behind a spread, computed keys) is set
// afterwards. Where names are known but for what else a spread may bring, the shape has them all, and spreads fill slots.
import { ts } from "ts-morph";
import { type ShapeProperty, shapeOfKeys, type Value } from "../../ir/function.js";
import { isSymbolName } from "../../ir/symbol-names.js";
import type { Capture } from "../../frontend/captures.js";
import { copiedNames } from "../../frontend/types.js";
import type { CaptureHolder, FunctionContext } from "../context.js";
import { propertyName, setKey } from "../properties.js";
import { captureOperand } from "../variables.js";

/** One member with a name known now. */
interface Member {
  name: string;
  node: ts.ObjectLiteralElementLike;
}

export function lowerObjectLiteral(node: ts.Node, ctx: FunctionContext): Value {
  const properties = asAdded((node as ts.ObjectLiteralExpression).properties);
  if (properties.some(ts.isSpreadAssignment) && isSpreadOnly(properties, ctx)) return lowerSpread(properties, ctx);
  const accessors = properties.filter(ts.isAccessor);
  const isClosed = accessors.length > 0 && isKnown(properties, ctx);
  const members = isClosed ? membersOf(properties, ctx) : prefix(properties, ctx);
  const values = members.map((member) => ctx.box(memberValue(member.node, ctx)));
  const inShape = isClosed ? accessors : [];
  const names = members.map((member) => member.name);
  const order = isClosed ? properties.map((property) => nameNow(property, ctx)!) : names;
  const shape = literalShape(names, inShape, ctx, order);
  const captures = capturesOf(inShape, ctx);
  const held = captures.map((capture) => captureOperand(capture, ctx));
  if (held.length > 0) values.push(ctx.box(ctx.builder.emit("array.new", held)));
  const object = ctx.builder.emit("object.new", values, { shape });
  const adds = accessors.length === 0 ? setting : defining;
  for (const property of isClosed ? [] : properties.slice(members.length)) addMember(object, property, adds, ctx);
  return object;
}

// Spreads and members whose names are known now, no accessor among them.
function isSpreadOnly(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): boolean {
  return properties.every((each) => ts.isSpreadAssignment(each) || (!ts.isAccessor(each) && nameNow(each, ctx) !== undefined));
}

function lowerSpread(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): Value {
  const names = new Set(properties.flatMap((each) =>
    ts.isSpreadAssignment(each) ? copiedNames(ctx.typeOf(each.expression)) : [nameNow(each, ctx)!]));
  const first = distinct(membersOf(properties.slice(0, properties.findIndex(ts.isSpreadAssignment)), ctx));
  const values = first.map((member) => ctx.box(memberValue(member.node, ctx)));
  const object = ctx.builder.emit("object.new", values, { shape: literalShape([...names], [], ctx) });
  const slots = new Map([...names].map((name, index) => [name, index + 1]));
  for (const each of properties.slice(first.length)) {
    if (ts.isSpreadAssignment(each)) {
      addMember(object, each, setting, ctx);
    } else {
      ctx.runtime(defineSlot, [object, ctx.integer(slots.get(nameNow(each, ctx)!)!), memberValue(each, ctx)]);
    }
  }
  return object;
}

// Behind a spread at the very start V8 puts the accessors last, up to the next spread or computed name.
function asAdded(properties: readonly ts.ObjectLiteralElementLike[]): readonly ts.ObjectLiteralElementLike[] {
  const [first, ...others] = properties;
  if (first === undefined || !ts.isSpreadAssignment(first)) return properties;
  const end = others.findIndex((each) => each.name === undefined || ts.isComputedPropertyName(each.name));
  const segment = end < 0 ? others : others.slice(0, end);
  const plain = segment.filter((each) => !ts.isAccessor(each));
  return [first, ...plain, ...segment.filter(ts.isAccessor), ...others.slice(segment.length)];
}

function nameNow(property: ts.ObjectLiteralElementLike, ctx: FunctionContext): string | undefined {
  return property.name === undefined ? undefined : propertyName(property.name, ctx);
}

// Whether all names are known, and each is one property: a shape can say it all.
function isKnown(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): boolean {
  const seen = new Set<string>();
  return properties.every((property) => {
    const name = nameNow(property, ctx);
    const parts = ts.isGetAccessor(property) ? ["get"] : ts.isSetAccessor(property) ? ["set"] : ["get", "set"];
    const isNew = name !== undefined && parts.every((part) => !seen.has(`${part} ${name}`));
    for (const part of parts) seen.add(`${part} ${name}`);
    return isNew;
  });
}

function membersOf(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): Member[] {
  const plain = properties.filter((property) => !ts.isAccessor(property));
  return plain.map((node) => ({ name: nameNow(node, ctx)!, node }));
}

// What the shape takes of a literal that it cannot take whole: nothing, where an accessor may turn out to be named so.
function prefix(properties: readonly ts.ObjectLiteralElementLike[], ctx: FunctionContext): Member[] {
  const isNamed = (property: ts.ObjectLiteralElementLike) => nameNow(property, ctx) !== undefined;
  if (!properties.filter(ts.isAccessor).every(isNamed)) return [];
  const end = properties.findIndex((property) => ts.isAccessor(property) || !isNamed(property));
  return distinct(membersOf(end < 0 ? properties : properties.slice(0, end), ctx));
}

// The members before the first repeated name.
function distinct(members: readonly Member[]): Member[] {
  const seen = new Set<string>();
  const end = members.findIndex(({ name }) => seen.size === seen.add(name).size);
  return end < 0 ? [...members] : members.slice(0, end);
}

function memberValue(node: ts.ObjectLiteralElementLike, ctx: FunctionContext): Value {
  if (ts.isPropertyAssignment(node)) return ctx.boxed(node.initializer);
  if (ts.isShorthandPropertyAssignment(node)) return ctx.wide(node.name);
  return ctx.lowerers.closure(node as ts.MethodDeclaration, ctx);
}

// Where names are not known before, accessors are added in their turn: a later property of the name takes their place.
function addMember(object: Value, node: ts.ObjectLiteralElementLike, adds: Adding, ctx: FunctionContext): void {
  if (ts.isSpreadAssignment(node)) {
    ctx.runtime(adds.all, [object, ctx.box(ctx.expression(node.expression))]);
    return;
  }
  const name = propertyName(node.name, ctx);
  const key = name === undefined
    ? ctx.expression((node.name as ts.ComputedPropertyName).expression)
    : ctx.key(name);
  if (ts.isAccessor(node)) {
    const closure = ctx.box(ctx.lowerers.closure(node, ctx));
    const pair = ts.isGetAccessor(node) ? [closure, ctx.undefined()] : [ctx.undefined(), closure];
    ctx.runtime(defineAccessor, [object, key, ...pair]);
  } else {
    ctx.runtime(adds.one, [object, key, memberValue(node, ctx)]);
  }
}

const effects = { reads: true, writes: true, allocates: true, throws: true } as const;
const setting = {
  all: { c: "tsf_object_spread", parameters: ["ref", "val"], result: "void", effects, writesKey: true },
  one: setKey,
} as const;
const defining = {
  all: { c: "tsf_object_define_all", parameters: ["ref", "val"], result: "void", effects, writesKey: true },
  one: { c: "tsf_object_define_key", parameters: ["ref", "val", "val"], result: "void", effects, writesKey: true },
} as const;
/** How what is not in the shape is added. */
type Adding = typeof setting | typeof defining;
/** What is in a slot behind a spread; its object is being made. */
const defineSlot = {
  c: "tsf_object_define_slot", parameters: ["ref", "i32", "val"], result: "void",
  effects: { writes: true, allocates: true }, leaf: true,
} as const;
const defineAccessor = {
  c: "tsf_object_define_accessor", parameters: ["ref", "val", "val", "val"], result: "void", effects, definesAccessor: true,
} as const;

/** The shape of literals with these slots; accessors make it their own. `order` is that of all keys. */
export function literalShape(
  names: readonly string[], accessors: readonly ts.AccessorDeclaration[], ctx: FunctionContext,
  order: readonly string[] = names,
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
  properties.push(...accessorProperties(accessors, holder, ctx));
  const place = new Map(order.map((key, i) => [key, i]));
  const placeOf = (property: ShapeProperty) => place.get(property.name) ?? order.length;
  if (accessors.length > 0) properties.sort((a, b) => placeOf(a) - placeOf(b));
  shapes.set(name, { name, displayName: "", base: undefined, properties });
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
