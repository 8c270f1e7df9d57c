// Numbers the program's object layouts, and predicts which of them come by where a property is read.
//
// Invariant: a class and its subclasses have consecutive type ids (preorder of the class tree), so `instanceof` is one
// range check. A shape's properties are complete: inherited ones are in its list.
import type { IrFunction, IrModule, Shape, ShapeProperty, View } from "../../ir/function.js";
import { typedKinds } from "../../ir/ops.js";
import { defined } from "../../support/assert.js";
import { identifier, type Names } from "./names.js";

/** TSF_TYPE_FIRST_USER of the runtime. */
export const firstUserType = 40;

/** What a shape is called whose members and class are those of a built-in type, and the runtime's index for it. */
export const prototypes: Readonly<Record<string, string>> = {
  "Object.prototype": "TSF_PROTOTYPE_OBJECT", "Number.prototype": "TSF_PROTOTYPE_NUMBER",
  "Boolean.prototype": "TSF_PROTOTYPE_BOOLEAN", "Symbol.prototype": "TSF_PROTOTYPE_SYMBOL",
  "BigInt.prototype": "TSF_TYPE_BIGNUM",
  "String.prototype": "TSF_TYPE_STRING", "Array.prototype": "TSF_TYPE_ARRAY", "Function.prototype": "TSF_TYPE_CLOSURE",
  "Map.prototype": "TSF_TYPE_MAP", "Set.prototype": "TSF_TYPE_SET",
  "WeakMap.prototype": "TSF_TYPE_WEAK_MAP", "WeakSet.prototype": "TSF_TYPE_WEAK_SET",
  "ArrayBuffer.prototype": "TSF_TYPE_ARRAY_BUFFER", "DataView.prototype": "TSF_TYPE_DATA_VIEW",
  ...Object.fromEntries(Object.entries(typedKinds).map(([kind, { name }]) =>
    [`${name}.prototype`, `TSF_TYPE_${kind.toUpperCase()}`])),
  "Generator.prototype": "TSF_TYPE_FRAME", "Iterator.prototype": "TSF_TYPE_ITERATOR",
};

/** Shapes that have a property at the same slot. */
export interface SlotGroup {
  readonly slot: number;
  readonly shapes: readonly Shape[];
}

/** More shapes than this without the property are left to the slow path. */
const mostLacking = 16;

export class ShapeTable {
  /** By type id - firstUserType. */
  readonly ordered: Shape[] = [];
  /** Members of built-in types; their constants are the runtime's. */
  readonly builtIn: Shape[] = [];
  private readonly ids = new Map<string, number>();
  private readonly lasts = new Map<string, number>();
  private readonly constants = new Map<string, string>();
  private readonly properties = new Map<Shape, ReadonlyMap<string, ShapeProperty>>();

  /** The class that declares a member; undefined: several do that are not subclasses of one of them. */
  private readonly owners = new Map<string, Shape | undefined>();

  constructor(private readonly module: IrModule, names: Names) {
    const children = new Map<string | undefined, Shape[]>();
    for (const shape of module.shapes.values()) {
      if (Object.hasOwn(prototypes, shape.name)) {
        this.properties.set(shape, new Map(shape.properties.map((property) => [property.name, property])));
        this.constants.set(shape.name, prototypes[shape.name]!);
        this.builtIn.push(shape);
        continue;
      }
      const base = shape.base !== undefined && module.shapes.has(shape.base) ? shape.base : undefined;
      children.set(base, [...(children.get(base) ?? []), shape]);
    }
    const visit = (shape: Shape): void => {
      this.ids.set(shape.name, firstUserType + this.ordered.length);
      this.constants.set(shape.name, names.unique(`TYPE_${identifier(shape.name)}`));
      this.properties.set(shape, new Map(shape.properties.map((property) => [property.name, property])));
      this.ordered.push(shape);
      for (const member of shape.properties.flatMap((property) => [property.get, property.set])) {
        if (member !== undefined) this.own(member, shape);
      }
      for (const child of children.get(shape.name) ?? []) visit(child);
      this.lasts.set(shape.name, firstUserType + this.ordered.length - 1);
    };
    for (const root of children.get(undefined) ?? []) visit(root);
    for (const { name, eventMethod } of module.functions.values()) {
      if (eventMethod?.variant !== undefined) this.owners.set(eventMethod.variant, this.owners.get(name));
    }
  }

  get(name: string): Shape {
    return defined(this.module.shapes.get(name), `no shape ${name}`);
  }

  id(name: string): number {
    return defined(this.ids.get(name), `no shape ${name}`);
  }

  /** The enumeration constant of the type id. */
  constant(name: string): string {
    return defined(this.constants.get(name), `no shape ${name}`);
  }

  /** The last of the class and its subclasses. */
  last(name: string): Shape {
    return this.ordered[defined(this.lasts.get(name), `no shape ${name}`) - firstUserType]!;
  }

  /** The constructor whose closure is the class as a value, and captures nothing; undefined: none is asked for. */
  maker(shape: Shape): string | undefined {
    this.makers ??= new Map([...this.module.functions.values()]
      .filter((fn) => fn.constructs !== undefined && fn.captureCount === 0)
      .map((fn) => [fn.constructs!, fn.name]));
    return this.makers.get(shape.name);
  }
  private makers: Map<string, string> | undefined;

  property(shape: Shape, name: string): ShapeProperty | undefined {
    return this.properties.get(shape)?.get(name);
  }

  slotCount(shape: Shape): number {
    return Math.max(0, ...shape.properties.filter((p) => p.kind === "slot").map((p) => p.slot));
  }

  /** Shapes that can be seen through the view, by type id. */
  predicted(viewKey: string): readonly Shape[] {
    const view = this.module.views.get(viewKey);
    if (view === undefined) return [];
    return this.ordered.filter((shape) => this.inClass(shape, view) || this.fits(shape, view));
  }

  /** Where these shapes have the property; slot 0 (the extras): they lack it. Groups by first type id. */
  slotGroups(shapes: readonly Shape[], name: string): SlotGroup[] {
    const bySlot = new Map<number, Shape[]>();
    for (const shape of shapes) {
      const property = this.property(shape, name);
      if (property !== undefined && property.kind !== "slot") continue;
      const slot = property?.slot ?? 0;
      const among = bySlot.get(slot);
      if (among === undefined) bySlot.set(slot, [shape]);
      else among.push(shape);
    }
    if ((bySlot.get(0)?.length ?? 0) > mostLacking) bySlot.delete(0);
    return [...bySlot].map(([slot, shapes]) => ({ slot, shapes }));
  }

  /** In preorder: the first shape that has the member declares it, and `lasts` knows it when its subclasses are over. */
  private own(member: string, shape: Shape): void {
    if (!this.owners.has(member)) this.owners.set(member, shape.displayName === "" ? undefined : shape);
    const owner = this.owners.get(member);
    if (owner !== undefined && this.lasts.has(owner.name)) this.owners.set(member, undefined);
  }

  /** The class and its subclasses that `this` of a method, an accessor or a constructor is one of; none: any object. */
  ofThis(fn: IrFunction): readonly Shape[] {
    const owner = this.owners.get(fn.name) ?? this.module.shapes.get(fn.constructorOf ?? "");
    if (owner === undefined) return [];
    return this.ordered.slice(this.id(owner.name) - firstUserType, this.lasts.get(owner.name)! - firstUserType + 1);
  }

  /** The class whose method or accessor the function is, and the range of type ids of it and its subclasses. */
  ownerOf(functionName: string): { displayName: string; range: string } | undefined {
    const owner = this.owners.get(functionName);
    if (owner === undefined) return undefined;
    const range = `${this.constant(owner.name)}, ${this.constant(this.last(owner.name).name)}`;
    return { displayName: owner.displayName, range };
  }

  /** C: the type id `expression` is of one of the shapes, which are in order of their ids, if one of these holds. */
  tests(expression: string, shapes: readonly Shape[]): string[] {
    const ranges: { first: Shape; last: Shape }[] = [];
    for (const shape of shapes) {
      const range = ranges.at(-1);
      if (range !== undefined && this.id(range.last.name) + 1 === this.id(shape.name)) range.last = shape;
      else ranges.push({ first: shape, last: shape });
    }
    return ranges.map(({ first, last }) => {
      const [a, b] = [this.constant(first.name), this.constant(last.name)];
      return first === last ? `${expression} == ${a}` : `${expression} - ${a} <= ${b} - ${a}`;
    });
  }

  private inClass(shape: Shape, view: View): boolean {
    if (view.shape === undefined || !this.ids.has(view.shape)) return false;
    const id = this.id(shape.name);
    return id >= this.id(view.shape) && id <= this.lasts.get(view.shape)!;
  }

  private fits(shape: Shape, view: View): boolean {
    const properties = this.properties.get(shape);
    return view.names.length > 0 && view.names.every((name) => properties?.has(name) === true);
  }
}
