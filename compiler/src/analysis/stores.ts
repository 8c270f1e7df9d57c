// Which properties a function can count on: what may change them, and which never change once an object is made.
//
// A property is *plain* if reading it runs no code and gives back what was written, whatever shape has it: none has an
// accessor or a method of its name, and no built-in object knows it. It is *settled* if it is written by constructors
// only, so that no call changes it for whom the object is given to.
// Invariant: by name, not by class, since a receiver may be any object. It says nothing of a host's objects, which may
// keep something else than what was written.
import type { Instruction, IrFunction, IrModule, Value } from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import { type NamedBy, namedBy } from "./keys.js";
import { Uses } from "./uses.js";

/** Names that the runtime knows of arrays, strings, functions, maps and sets. */
const builtInNames = ["length", "size", "name"];

export class Stores {
  readonly #special = new Set<string>(builtInNames);
  readonly #written = new Set<string>();
  readonly #initializers = new Set<string>();
  #writesAnyName = false;
  #hasAnyAccessor = false;

  constructor(readonly module: IrModule) {
    for (const { name, properties } of module.shapes.values()) {
      const isError = module.errorShapes.includes(name); // the runtime writes into errors
      for (const property of properties) if (isError || property.kind !== "slot") this.#special.add(property.name);
    }
    for (const fn of module.functions.values()) this.#look(fn);
  }

  isPlain(name: string): boolean {
    return !this.#hasAnyAccessor && !this.#special.has(name);
  }

  isSettled(name: string): boolean {
    return !this.#writesAnyName && !this.#written.has(name);
  }

  /** Writes slots of an object that its caller is making. */
  initializes(functionName: string): boolean {
    return this.#initializers.has(functionName);
  }

  #look(fn: IrFunction): void {
    let uses: Uses | undefined;
    const made = (value: Value): Instruction | undefined => {
      uses ??= new Uses(fn);
      const maker = uses.instruction(value);
      return maker?.op === "box" ? uses.instruction(maker.operands[0]!) : maker;
    };
    for (const { instructions } of fn.blocks) {
      for (const instruction of instructions) this.#lookAt(instruction, fn, made);
    }
  }

  /** `made` finds what made a value, seen through a box. */
  #lookAt(
    { op, operands, attributes }: Instruction, fn: IrFunction, made: (value: Value) => Instruction | undefined,
  ): void {
    if (op === "property.set") {
      this.#written.add(attributes["name"] as string);
    } else if (op === "slot.set") {
      if (fn.kind === "generator") this.#written.add(attributes["name"] as string); // it may go on much later
      if (made(operands[0]!)?.op !== "object.new") this.#initializers.add(fn.name);
    } else if (op === "call.runtime") {
      const { writesKey, deletesKey, definesAccessor } = attributes["row"] as RuntimeFunction;
      if ((writesKey === true || deletesKey === true) && made(operands[0]!)?.op !== "object.new") this.#writesAnyName = true;
      if (definesAccessor === true) this.#findAccessor(namedBy(operands[1]!, made));
    }
  }

  #findAccessor(named: NamedBy): void {
    if (typeof named === "string") this.#hasAnyAccessor = true;
    else this.#special.add(named.name);
  }
}
