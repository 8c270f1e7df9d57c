// Reads a property once: what was read or written before, and nothing can have changed since, is still there.
//
//   v2: val = property.get x Point(v0)         v2: val = property.get x Point(v0)
//   v3: f64 = unbox "x"(v2)               →    local.set x.v0(v2)
//   v4: val = property.get x Point(v0)         v3: f64 = unbox "x"(v2)
//   v5: f64 = unbox "x"(v4)                    v4: val = local.get x.v0; v5: f64 = unbox "x"(v4)
//
// A property of a value is a place. Forward over the blocks, a place is known where all ways lead by a read or a write
// of it; there a read becomes local.get, and promote-locals makes values and block parameters of the locals.
//
// Invariant: a place is known by what is certain of every object (analysis/stores.ts): a write forgets the name of all
// other objects, a call all that it may write. Only of objects that are shapes for certain it is known what was written,
// or what a call cannot change: a host's row may keep something else. Nothing is known in a handler.
import { thisOf } from "../analysis/classes.js";
import { Dominators } from "../analysis/dominators.js";
import { Stores } from "../analysis/stores.js";
import { Uses } from "../analysis/uses.js";
import type { Cfg } from "../ir/cfg.js";
import { type Block, effectsOf, type Instruction, type IrFunction, type IrModule, type Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { Pass } from "./pass.js";

export const forwardProperties: Pass = {
  name: "forward-properties",
  summary: "Reads a property once where nothing can have changed it.",
  scope: "module",
  requires: ["registers", "effects"],
  keeps: ["effects"],
  run(module, context) {
    const stores = new Stores(module);
    let changed = false;
    for (const fn of module.functions.values()) {
      if (fn.kind !== "function" || !new Forwarder(fn, module, stores).run()) continue;
      context.touch(fn);
      changed = true;
    }
    return changed;
  },
};

/** More places times blocks than this are not worth the time. */
const mostWork = 1_000_000;

/** Ops that write something else than properties. */
const writesElsewhere: ReadonlySet<OpName> = new Set<OpName>([
  "array.set", "array.set.i32", "array.push", "typed.set", "local.set", "global.set", "cell.set", "text.out", "catch",
]);

/** What an instruction does to what is known: it makes a place known, or forgets some. */
type Event =
  | { readonly kind: "known"; readonly place: number; readonly instruction: Instruction; readonly isRead: boolean }
  | { readonly kind: "name"; readonly name: string; readonly except: number | undefined }
  | { readonly kind: "unsettled" }
  | { readonly kind: "all" };

interface Place {
  readonly receiver: Value;
  readonly name: string;
  /** The receiver is a shape wherever it is accessed: it keeps what it is given. */
  readonly isShape: boolean;
}

interface Access {
  readonly instruction: Instruction;
  readonly block: Block;
}

class Forwarder {
  readonly #places: Place[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #byName = new Map<string, number[]>();
  readonly #unsettled: number[] = [];
  readonly #events = new Map<Block, Event[]>();
  readonly #after = new Map<Instruction, Instruction>();
  readonly #known: Set<number>[] = [];
  readonly #dominators: Dominators;
  readonly #uses: Uses;
  /** Where a value has been found to be an instance of a class. */
  readonly #instances = new Map<Value, Block[]>();

  constructor(readonly fn: IrFunction, readonly module: IrModule, readonly stores: Stores) {
    this.#dominators = new Dominators(fn);
    this.#uses = new Uses(fn);
  }

  get #cfg(): Cfg {
    return this.#dominators.cfg;
  }

  run(): boolean {
    const { order } = this.#cfg;
    this.#findInstances();
    this.#findPlaces();
    if (this.#places.length === 0 || this.#places.length * order.length > mostWork) return false;
    for (const block of order) this.#events.set(block, block.instructions.flatMap((each) => this.#eventsOf(each)));
    this.#solve();
    return this.#rewrite();
  }

  #findInstances(): void {
    const { order, predecessors, protectedBlocks } = this.#cfg;
    order.forEach((block, index) => {
      const [before, another] = predecessors[index]!, terminator = before?.terminator;
      if (another !== undefined || protectedBlocks[index]!.length > 0 || terminator?.kind !== "branch") return;
      const test = this.#uses.instruction(terminator.condition);
      if (test?.op !== "instance.of" || terminator.then.block !== block || terminator.otherwise.block === block) return;
      const [value] = test.operands as [Value];
      this.#instances.set(value, [...this.#instances.get(value) ?? [], block]);
    });
  }

  /** What is accessed once is no place, nor what is only written. */
  #findPlaces(): void {
    const accesses = new Map<string, Access[]>();
    for (const block of this.#cfg.order) {
      for (const instruction of block.instructions) {
        const { op, attributes } = instruction;
        if (op !== "property.get" && op !== "property.set") continue;
        if (!this.stores.isPlain(attributes["name"] as string)) continue;
        accesses.set(keyOf(instruction), [...accesses.get(keyOf(instruction)) ?? [], { instruction, block }]);
      }
    }
    for (const [key, all] of accesses) {
      if (all.length === 1 || !all.some(({ instruction }) => instruction.op === "property.get")) continue;
      const { attributes, operands: [receiver] } = all[0]!.instruction;
      const name = attributes["name"] as string, place = this.#places.length;
      const isShape = all.every(({ block }) => this.#isShape(receiver!, block));
      this.#placeOf.set(key, place);
      this.#byName.set(name, [...this.#byName.get(name) ?? [], place]);
      if (!this.stores.isSettled(name) || !isShape) this.#unsettled.push(place);
      this.#places.push({ receiver: receiver!, name, isShape });
    }
  }

  #eventsOf(instruction: Instruction): Event[] {
    const { op, attributes } = instruction;
    const name = attributes["name"] as string, place = this.#placeOf.get(keyOf(instruction));
    if (op === "property.get" && place !== undefined) return [{ kind: "known", place, instruction, isRead: true }];
    if (op === "property.set" && place !== undefined) {
      const isTaken = this.#places[place]!.isShape;
      const forget: Event = { kind: "name", name, except: isTaken ? place : undefined };
      return isTaken ? [forget, { kind: "known", place, instruction, isRead: false }] : [forget];
    }
    if (op === "slot.set") return [{ kind: "name", name, except: undefined }];
    if (op === "call.direct" && this.stores.initializes(attributes["function"] as string)) return [{ kind: "all" }];
    if (writesElsewhere.has(op) || !effectsOf(instruction, this.module).writes) return [];
    return [{ kind: "unsettled" }];
  }

  /** The object is made here, `this` of a class, or has been tested for one. */
  #isShape(value: Value, block: Block): boolean {
    const maker = this.#uses.instruction(value);
    if (value === thisOf(this.fn) || maker?.op === "object.new") return true;
    const isOpened = maker?.op === "unbox" || maker?.op === "unbox.unchecked";
    const tested = [value, ...(isOpened ? maker.operands : [])].flatMap((each) => this.#instances.get(each) ?? []);
    return tested.some((each) => this.#dominators.dominates(each, block));
  }

  /** What is known at the end of a block; optimistic, so that what goes round a loop unchanged stays known. */
  #solve(): void {
    const { order, predecessors, protectedBlocks, indexOf } = this.#cfg;
    const ends: (Set<number> | undefined)[] = order.map(() => undefined);
    for (let changed = true; changed;) {
      changed = false;
      order.forEach((block, index) => {
        const isOpen = index === 0 || protectedBlocks[index]!.length > 0;
        const before = isOpen ? [] : predecessors[index]!.map((each) => ends[indexOf.get(each)!]);
        const known = intersection(before.filter((each) => each !== undefined));
        this.#known[index] = new Set(known);
        for (const event of this.#events.get(block)!) this.#apply(event, known);
        const end = ends[index];
        if (end !== undefined && end.size === known.size) return;
        ends[index] = known;
        changed = true;
      });
    }
  }

  #apply(event: Event, known: Set<number>): void {
    if (event.kind === "known") known.add(event.place);
    else if (event.kind === "all") known.clear();
    else if (event.kind === "unsettled") for (const place of this.#unsettled) known.delete(place);
    else for (const place of this.#byName.get(event.name) ?? []) if (place !== event.except) known.delete(place);
  }

  #rewrite(): boolean {
    const idle = new Map<Instruction, number>();
    this.#cfg.order.forEach((block, index) => {
      const known = this.#known[index]!;
      for (const event of this.#events.get(block)!) {
        if (event.kind === "known" && event.isRead && known.has(event.place)) idle.set(event.instruction, event.place);
        this.#apply(event, known);
      }
    });
    if (idle.size === 0) return false;
    const locals = new Map([...new Set(idle.values())].map((place) => [place, this.#newLocal(this.#places[place]!)]));
    for (const event of [...this.#events.values()].flat()) {
      if (event.kind === "known") this.#keep(event.instruction, locals.get(event.place), idle);
    }
    for (const block of this.#cfg.order) {
      block.instructions = block.instructions.flatMap((each) => {
        const after = this.#after.get(each);
        return after === undefined ? [each] : [each, after];
      });
    }
    return true;
  }

  #newLocal({ receiver, name }: Place): string {
    const taken = new Set(this.fn.locals.map((local) => local.name)), base = `${name}.v${receiver.id}`;
    let unique = base;
    for (let n = 2; taken.has(unique); n++) unique = `${base}.${n}`;
    this.fn.locals.push({ name: unique, type: "val" });
    return unique;
  }

  /** A read of what is known becomes one of the local, all else that makes it known writes the local. */
  #keep(instruction: Instruction, local: string | undefined, idle: ReadonlyMap<Instruction, number>): void {
    if (local === undefined) return;
    if (idle.has(instruction)) {
      instruction.op = "local.get";
      instruction.operands = [];
      instruction.attributes = { local, type: "val" };
      return;
    }
    const value = instruction.result ?? instruction.operands[1]!;
    const { position } = instruction;
    this.#after.set(instruction, { op: "local.set", operands: [value], result: undefined, attributes: { local }, position });
  }
}

function keyOf({ operands, attributes }: Instruction): string {
  return `${operands[0]?.id} ${String(attributes["name"])}`;
}

function intersection([first, ...others]: readonly Set<number>[]): Set<number> {
  return new Set([...first ?? []].filter((place) => others.every((each) => each.has(place))));
}
