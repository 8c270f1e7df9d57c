// What the fields of classes hold for certain: that they are there, and of one type, so that nothing need be tested
// where one is read.
//
// A field counts by its name over all classes, since any object may be what is written to. It is *present* if every
// instance has it before anybody else can see the instance (analysis/making.ts), and none is ever taken away; it is of a
// type if all that is written to it is, but for what its constructor writes over before that.
// Invariant: literals are left out, since JSON, spread and the like make them elsewhere, and so are the names that the
// runtime writes to and those that a number has. A write whose name is computed may be of any field, and does not make it
// lack; nothing is known of a module that deletes by such names, or gives them accessors.
import type { Instruction, IrFunction, IrModule, Shape, Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import { thisOf } from "./classes.js";
import { isNumberName, type NamedBy, namedBy } from "./keys.js";
import { type Construction, type FieldType, type Given, inAll, joinTypes, Making, type Surroundings } from "./making.js";
import { Uses } from "./uses.js";

export interface FieldFact {
  /** "val": it may hold different types. */
  readonly type: FieldType;
}

export class Fields {
  readonly #types = new Map<string, FieldType>();
  /** Names of fields that an instance may lack. */
  readonly #lacked: Set<string>;
  readonly #makings = new Map<IrFunction, Making>();
  readonly #constructions = new Map<IrFunction, Construction>();
  readonly #uses = new Map<IrFunction, Uses>();
  /** What is written to names that only the running program knows; undefined: nothing. */
  #anyName: FieldType | undefined;
  #lacksAnyName = false;

  /** `written`: names that the runtime itself writes to. */
  constructor(readonly module: IrModule, written: Iterable<string>) {
    const errors = module.errorShapes.flatMap((name) => module.shapes.get(name)?.properties ?? []);
    this.#lacked = new Set([...written, ...errors.map(({ name }) => name)]);
    for (const fn of module.functions.values()) this.#look(fn);
  }

  /** What is known of a field in instances of all these shapes; undefined: one may lack it. */
  of(name: string, shapes: readonly Shape[]): FieldFact | undefined {
    if (this.#lacksAnyName || this.#lacked.has(name) || isNumberName(name) || !shapes.every(isOwnClass)) return undefined;
    const type = this.#types.get(name) ?? "val";
    return { type: this.#anyName === undefined ? type : joinTypes(this.#anyName, type) };
  }

  /** The shape of that name, if it is a class of the program. */
  #classOf(name: string | undefined): Shape | undefined {
    const shape = name === undefined ? undefined : this.module.shapes.get(name);
    return shape !== undefined && isOwnClass(shape) ? shape : undefined;
  }

  #look(fn: IrFunction): void {
    const hidden = new Set<Instruction>();
    for (const { instructions } of fn.blocks) {
      for (const { op, result, attributes } of instructions) {
        const shape = op === "object.new" ? this.#classOf(attributes["shape"] as string) : undefined;
        if (shape === undefined) continue;
        const making = new Making(result!, shape, fn, this.#surroundings(fn));
        for (const given of making.shown) this.#show(given, shape);
        this.#follow(making, hidden);
      }
    }
    const ofThis = this.#makingOfThis(fn), constructed = this.#classOf(fn.constructs);
    if (ofThis !== undefined) this.#follow(ofThis, hidden);
    // `new` of a class in a variable makes the object in its entry
    if (constructed !== undefined) this.#show(this.#construction(fn).given, constructed);
    for (const { instructions } of fn.blocks) {
      for (const each of instructions) if (!hidden.has(each)) this.#write(each, fn);
    }
  }

  #follow(making: Making, hidden: Set<Instruction>): void {
    for (const given of making.read) this.#join(given);
    for (const each of making.hidden) hidden.add(each);
  }

  #isConstructor(fn: IrFunction): boolean {
    return thisOf(fn) !== undefined && this.#classOf(fn.constructorOf) !== undefined;
  }

  /** undefined: the function is no constructor. */
  #makingOfThis(fn: IrFunction): Making | undefined {
    if (this.#isConstructor(fn)) this.#construction(fn);
    return this.#makings.get(fn);
  }

  #construction(fn: IrFunction): Construction {
    const known = this.#constructions.get(fn);
    if (known !== undefined) return known;
    // what it is in a call of itself, and for who is no constructor
    const unknown: Construction = { given: new Map(), shows: true };
    this.#constructions.set(fn, unknown);
    if (!this.#isConstructor(fn)) return unknown;
    const making = new Making(thisOf(fn)!, this.#classOf(fn.constructorOf)!, fn, this.#surroundings(fn));
    const construction = { given: inAll([...making.shown, ...making.returned]), shows: making.shown.length > 0 };
    this.#makings.set(fn, making);
    this.#constructions.set(fn, construction);
    return construction;
  }

  #surroundings(fn: IrFunction): Surroundings {
    return {
      typeOf: (value) => this.#typeOf(value, fn),
      constructionOf: (call, object) => {
        const callee = this.module.functions.get(call.attributes["function"] as string)!;
        const place = callee.usesClosure ? 1 : 0;
        const isThis = call.operands[place] === object && call.operands.filter((each) => each === object).length === 1;
        return isThis && this.#isConstructor(callee) ? this.#construction(callee) : undefined;
      },
    };
  }

  #made(value: Value, fn: IrFunction): Instruction | undefined {
    const uses = this.#uses.get(fn) ?? new Uses(fn);
    this.#uses.set(fn, uses);
    return uses.instruction(value);
  }

  #typeOf(value: Value, fn: IrFunction): FieldType {
    const maker = this.#made(value, fn), type = maker?.op === "box" ? maker.operands[0]!.type : "val";
    if (type === "i32") return "f64";
    return type === "f64" || type === "bool" || type === "str" || type === "arr" || type === "ref" ? type : "val";
  }

  /** An instance of the class can be seen as it is. */
  #show(given: Given, { properties }: Shape): void {
    for (const { name, kind } of properties) {
      if (kind === "slot" && !given.has(name)) this.#lacked.add(name);
    }
    this.#join(given);
  }

  #join(given: Given): void {
    for (const [name, type] of given) this.#types.set(name, joinTypes(this.#types.get(name), type));
  }

  #write(instruction: Instruction, fn: IrFunction): void {
    const { op, operands, attributes } = instruction;
    if (op === "property.set" || op === "slot.set") {
      this.#join(new Map([[attributes["name"] as string, this.#typeOf(operands[1]!, fn)]]));
    } else if (op === "call.direct") {
      const callee = this.module.functions.get(attributes["function"] as string)!;
      if (this.#isConstructor(callee)) this.#join(this.#construction(callee).given);
    } else if (op === "call.runtime") {
      const { writesKey, deletesKey, definesAccessor } = attributes["row"] as RuntimeFunction;
      if (definesAccessor === true || deletesKey === true) this.#lack(this.#namedBy(operands[1]!, fn));
      else if (writesKey === true && !this.#isLiteral(operands[0]!, fn)) this.#writeKey(operands, fn);
    }
  }

  #isLiteral(object: Value, fn: IrFunction): boolean {
    const maker = this.#made(object, fn);
    return maker?.op === "object.new" && this.#classOf(maker.attributes["shape"] as string) === undefined;
  }

  #namedBy(key: Value, fn: IrFunction): NamedBy {
    return namedBy(key, (value) => this.#made(value, fn));
  }

  /** The second operand names it, the third is the value; without a third it is any name and any value. */
  #writeKey([, key, value]: readonly Value[], fn: IrFunction): void {
    const named = value === undefined ? "any" : this.#namedBy(key!, fn);
    const type = value === undefined ? "val" : this.#typeOf(value, fn);
    if (named === "any") this.#anyName = joinTypes(this.#anyName, type);
    else if (named !== "number") this.#join(new Map([[named.name, type]]));
  }

  #lack(named: NamedBy): void {
    if (named === "any") this.#lacksAnyName = true;
    else if (named !== "number") this.#lacked.add(named.name);
  }
}

const isOwnClass = ({ displayName, isLibrary }: Shape): boolean => displayName !== "" && isLibrary !== true;
