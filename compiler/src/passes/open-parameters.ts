// Gives a block parameter the register type that all of its arguments were boxed from.
//
//   v1: val = box(v0); jump bb1(v1)            jump bb1(v0)
//   bb1(v2: val):                         →    bb1(v9: f64): v2: val = box(v9)
//     v3: f64 = unbox "x"(v2)                    v3: f64 = unbox "x"(v2)
//     v4: f64 = f64.add(v3, v0)                  v4: f64 = f64.add(v3, v0)
//     v5: val = box(v4); jump bb1(v5)            v5: val = box(v4); jump bb1(v4)
//
// fold-constants then opens what is boxed at the head. An argument may also be a value that was opened before: the
// opened one is passed; and where the block opens its parameter before all else that may throw, what is not boxed is
// opened on its way there. Optimistic: parameters that only pass each other round agree with whatever comes in.
//
// Invariant: a parameter that a handler may see keeps its type, since what is computed at the head is not visible there.
// Bigints stay boxed: boxing a wide one allocates.
import { Dominators } from "../analysis/dominators.js";
import { Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import { type Block, effectsOf, type Instruction, type IrFunction, successors, type Target, type Value } from "../ir/function.js";
import type { IrType } from "../ir/types.js";
import type { Pass } from "./pass.js";

export const openParameters: Pass = {
  name: "open-parameters",
  summary: "Gives block parameters the type that all their arguments were boxed from.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn) {
    return fn.kind === "function" && new Opener(fn).run();
  },
};

/** What is passed for a parameter, and from which block. */
interface Argument {
  readonly block: Block;
  readonly target: Target;
}

/** undefined: nothing is known yet; "val": it stays. */
type Known = IrType | undefined;

const opened: ReadonlySet<IrType> = new Set<IrType>(["f64", "bool", "str", "ref", "arr"]);

class Opener {
  readonly #uses: Uses;
  readonly #types = new Map<Value, Known>();
  readonly #arguments = new Map<Block, Argument[]>();
  /** By value: what it was opened as, where. */
  readonly #openings = new Map<Value, { block: Block; result: Value }[]>();
  /** The opening of a parameter that is the first of its block's instructions to have an effect. */
  readonly #demands = new Map<Value, Instruction>();
  /** What takes a parameter's place. */
  readonly #registers = new Map<Value, Value>();
  #dominators: Dominators | undefined;

  constructor(readonly fn: IrFunction) {
    this.#uses = new Uses(fn);
  }

  run(): boolean {
    const candidates: [block: Block, param: Value, index: number][] = [];
    for (const block of this.fn.blocks.slice(1)) {
      if (block.handler !== undefined) continue;
      block.params.forEach((param, index) => { if (param.type === "val") candidates.push([block, param, index]); });
    }
    if (candidates.length === 0) return false;
    this.#gather();
    for (const [, param] of candidates) this.#types.set(param, undefined);
    this.#solve(candidates);
    const found = candidates.filter(([, param]) => opened.has(this.#types.get(param) ?? "val"));
    for (const [, param] of found) this.#registers.set(param, newValue(this.fn, this.#types.get(param)!));
    for (const candidate of found) this.#open(...candidate);
    return found.length > 0;
  }

  #gather(): void {
    for (const block of this.fn.blocks) {
      for (const target of successors(block.terminator!)) append(this.#arguments, target.block, { block, target });
      let isFirst = true;
      for (const instruction of block.instructions) {
        const { op, operands, result } = instruction;
        const isOpening = (op === "unbox" || op === "unbox.unchecked") && opened.has(result!.type);
        if (isOpening) append(this.#openings, operands[0]!, { block, result: result! });
        const isDemand = isFirst && isOpening && op === "unbox" && block.params.includes(operands[0]!);
        if (isDemand) this.#demands.set(operands[0]!, instruction);
        const { throws, writes, allocates } = effectsOf(instruction);
        isFirst &&= !throws && !writes && !allocates;
      }
    }
  }

  #solve(candidates: readonly [Block, Value, number][]): void {
    for (let changed = true; changed;) {
      changed = false;
      for (const [block, param, index] of candidates) {
        if (this.#types.get(param) === "val") continue;
        const args = this.#arguments.get(block) ?? [];
        const all = new Set(args.map((each) => this.#typeOf(each.target.args[index]!, each.block)));
        const demanded = this.#demands.get(param)?.result!.type;
        if (demanded !== undefined && all.has(demanded) && args.every(isOnlyWay)) all.delete("val");
        all.delete(undefined);
        const [type, another] = all;
        const now = another === undefined ? type : "val";
        if (now === this.#types.get(param)) continue;
        this.#types.set(param, now);
        changed = true;
      }
    }
  }

  #typeOf(argument: Value, from: Block): Known {
    if (this.#types.has(argument)) return this.#types.get(argument);
    return this.#openedAs(argument, from)?.type ?? "val";
  }

  /** The same value in a register of its own type, where `from` ends. */
  #openedAs(argument: Value, from: Block): Value | undefined {
    const maker = this.#uses.instruction(argument);
    if (maker?.op === "box") return opened.has(maker.operands[0]!.type) ? maker.operands[0]! : undefined;
    return this.#openings.get(argument)?.find(({ block }) => block === from || this.#dominates(block, from))?.result;
  }

  #dominates(a: Block, b: Block): boolean {
    this.#dominators ??= new Dominators(this.fn);
    const { indexOf } = this.#dominators.cfg;
    return indexOf.has(a) && indexOf.has(b) && this.#dominators.dominates(a, b);
  }

  /** The old parameter is boxed from the new one at the head. */
  #open(block: Block, param: Value, index: number): void {
    const register = this.#registers.get(param)!;
    const { position } = block.terminator!;
    block.params[index] = register;
    block.instructions.unshift({ op: "box", operands: [register], result: param, attributes: {}, position });
    for (const { block: from, target } of this.#arguments.get(block) ?? []) {
      const argument = target.args[index]!;
      target.args[index] = this.#registers.get(argument) ?? this.#openedAs(argument, from) ?? this.#openAt(from, param, argument);
    }
  }

  /** Opens what comes from the block, as its target would have. */
  #openAt(from: Block, param: Value, argument: Value): Value {
    const opening = this.#demands.get(param)!, result = newValue(this.fn, opening.result!.type);
    from.instructions.push({ ...opening, operands: [argument], result });
    return result;
  }
}

/** The block leads nowhere else, and what it throws is not caught. */
function isOnlyWay({ block }: Argument): boolean {
  return block.terminator!.kind === "jump" && block.handler === undefined;
}

function append<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [item]);
  else known.push(item);
}
