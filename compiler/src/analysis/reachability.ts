// What can still run: the functions that something leads to, and those of them that are called by a property's name.
//
// A method of a class is found by its name only: by an access that kept its name (devirtualize has made direct calls of
// the others), by one whose name is computed, or by the runtime itself. Invariant: starts from what is certainly
// reached and only grows; whatever a function not reached does counts for nothing.
import type { Instruction, IrFunction, IrModule, ShapeProperty, Value } from "../ir/function.js";
import { lookedUpNames } from "../ir/looked-up-names.js";
import { isSymbolName } from "../ir/symbol-names.js";
import type { RuntimeFunction } from "../ir/types.js";
import { isNumberName, namedBy } from "./keys.js";
import { Uses } from "./uses.js";

export class Reachability {
  readonly functions = new Set<IrFunction>();
  /** Of those, the ones that are called through their uniform entry. */
  readonly entries = new Set<IrFunction>();
  readonly #pending: IrFunction[] = [];
  /** Methods that nothing has named yet. */
  readonly #members = new Map<string, Set<IrFunction>>();
  #anyName = false;

  constructor(readonly module: IrModule) {
    for (const { properties } of module.shapes.values()) for (const each of properties) this.#addMember(each);
    for (const name of [module.entry, module.loop]) this.#reach(name);
    for (const fn of module.functions.values()) if (fn.needsEntry && !fn.isMember) this.#enter(fn);
    for (let fn = this.#pending.pop(); fn !== undefined; fn = this.#pending.pop()) this.#look(fn);
  }

  #addMember({ name, kind, get }: ShapeProperty): void {
    const fn = get === undefined ? undefined : this.module.functions.get(get);
    if (fn?.needsEntry !== true || !fn.isMember) return;
    const isAnyones = lookedUpNames.has(name) || isSymbolName(name) || isNumberName(name);
    if (kind !== "method" || isAnyones) this.#enter(fn);
    else this.#members.set(name, (this.#members.get(name) ?? new Set()).add(fn));
  }

  #reach(name: string | undefined): void {
    const fn = name === undefined ? undefined : this.module.functions.get(name);
    if (fn === undefined || this.functions.has(fn)) return;
    this.functions.add(fn);
    this.#pending.push(fn);
  }

  #enter(fn: IrFunction): void {
    this.entries.add(fn);
    this.#reach(fn.name);
  }

  #look(fn: IrFunction): void {
    let uses: Uses | undefined;
    const made = (value: Value): Instruction | undefined => (uses ??= new Uses(fn)).instruction(value);
    for (const { instructions } of fn.blocks) for (const each of instructions) this.#lookAt(each, made);
  }

  #lookAt({ op, operands, attributes }: Instruction, made: (value: Value) => Instruction | undefined): void {
    const called = attributes["function"] as string | undefined;
    this.#reach(called);
    if (op === "closure.new") {
      this.#enter(this.module.functions.get(called!)!);
    } else if (op === "property.get" || op === "call.method") {
      this.#name(attributes["name"] as string, attributes["never"] as readonly string[] | undefined);
    } else if (op === "call.runtime" && (attributes["row"] as RuntimeFunction).readsKey === true) {
      const named = namedBy(operands[1]!, made); // those that a number names are entered from the start
      if (named === "any") this.#nameAny();
      else if (named !== "number") this.#name(named.name);
    }
  }

  /** `never`: the methods that are not meant. */
  #name(name: string, never: readonly string[] = []): void {
    const members = this.#members.get(name);
    for (const member of members ?? []) {
      if (never.includes(member.name)) continue;
      members!.delete(member);
      this.#enter(member);
    }
  }

  #nameAny(): void {
    if (this.#anyName) return;
    this.#anyName = true;
    for (const name of this.#members.keys()) this.#name(name);
  }
}
