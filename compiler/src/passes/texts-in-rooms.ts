// Gives texts that nobody keeps room on the stack, instead of making an object of each on the heap.
//
//   v2: str = call.runtime tsf_string_slice(v0, v3, v4)     →    v2: str = call.runtime tsf_string_slice(v0, v3, v4) {room: 0}
//   v5: bool = str.eq(v2, v1)                                    v5: bool = str.eq(v2, v1)
//
// What may be asked of such a text: what the ops on strings ask, what a function of the runtime asks that keeps nothing of
// it, and to be a part of another one. It may be boxed, opened and tested. One that is stored, returned, concatenated or
// passed on is an object; a function whose rooms are given by its caller may return it.
// Invariant: at most one text at a time is in a room: in a loop, none goes on from one turn to the next.
import { findLoops } from "../analysis/loops.js";
import { buildCfg } from "../ir/cfg.js";
import { type Block, type Instruction, type IrFunction, successors, type Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { RuntimeFunction } from "../ir/types.js";
import type { Pass } from "./pass.js";

export const textsInRooms: Pass = {
  name: "texts-in-rooms",
  summary: "Keeps texts that do not escape on the stack.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects", "spilled"],
  run(fn) {
    if (fn.kind === "generator") return false;
    const makers = fn.blocks.flatMap((block) => block.instructions.filter(makesText));
    if (makers.length === 0) return false;
    const escaping = new Escape(fn).values();
    const placed = makers.filter(({ result, attributes }) => !escaping.has(result!) && attributes["room"] === undefined);
    for (const maker of placed) maker.attributes = { ...maker.attributes, room: newRoom(fn) };
    return placed.length > 0;
  },
};

function makesText({ op, attributes, result }: Instruction): boolean {
  return op === "call.runtime" && result !== undefined && (attributes["row"] as RuntimeFunction).room === true;
}

function newRoom(fn: IrFunction): number {
  const { count, given } = fn.rooms ?? { count: 0, given: false };
  fn.rooms = { count: count + 1, given };
  return count;
}

/** Values that are as long in use as the text that they hold. */
const passesOn: ReadonlySet<OpName> = new Set<OpName>(["box", "unbox", "unbox.unchecked", "present"]);
/** What looks at a value and lets it be. */
const looks: ReadonlySet<OpName> = new Set<OpName>(["str.eq", "str.length", "is", "val.identical"]);

/** Which values let go of what they hold. */
class Escape {
  readonly #isInLoop: (block: Block) => boolean;
  /** Values that hold what the value holds. */
  readonly #next = new Map<Value, Value[]>();
  readonly #escaping = new Set<Value>();

  constructor(readonly fn: IrFunction) {
    const loops = findLoops(buildCfg(fn));
    this.#isInLoop = (block) => loops.some(({ blocks }) => blocks.has(block));
    for (const block of fn.blocks) this.#look(block);
    this.#spread();
  }

  values(): ReadonlySet<Value> {
    return this.#escaping;
  }

  #look(block: Block): void {
    for (const instruction of block.instructions) {
      for (const operand of instruction.operands) this.#use(operand, instruction);
    }
    const terminator = block.terminator!;
    const given = this.fn.rooms?.given === true;
    if (terminator.kind === "throw") this.#escaping.add(terminator.value);
    if (terminator.kind === "return" && terminator.value !== undefined && !given) this.#escaping.add(terminator.value);
    for (const target of successors(terminator)) {
      target.args.forEach((value, i) => {
        // the next turn's text would be made where the last one's still is
        if (this.#isInLoop(target.block)) this.#escaping.add(value);
        else this.#flow(value, target.block.params[i]!);
      });
    }
  }

  #use(value: Value, instruction: Instruction): void {
    const { op, result, attributes } = instruction;
    if (passesOn.has(op)) return this.#flow(value, result!);
    if (looks.has(op)) return;
    if (op !== "call.runtime") return void this.#escaping.add(value);
    const row = attributes["row"] as RuntimeFunction;
    if (row.room === true) return this.#flow(value, result!);
    if (!keepsNothing(row)) this.#escaping.add(value);
  }

  #flow(from: Value, to: Value): void {
    this.#next.set(from, [...(this.#next.get(from) ?? []), to]);
  }

  /** What holds what an escaping value holds lets go of it, too. */
  #spread(): void {
    const before = new Map<Value, Value[]>();
    for (const [from, all] of this.#next) for (const to of all) before.set(to, [...(before.get(to) ?? []), from]);
    const work = [...this.#escaping];
    for (let value = work.pop(); value !== undefined; value = work.pop()) {
      for (const from of before.get(value) ?? []) {
        if (this.#escaping.has(from)) continue;
        this.#escaping.add(from);
        work.push(from);
      }
    }
  }
}

/** Nothing that it gives or changes can be the text. */
function keepsNothing({ borrows, effects, result }: RuntimeFunction): boolean {
  if (borrows === true) return true;
  const quiet = effects.allocates !== true && effects.writes !== true && effects.throws !== true;
  return quiet && (result === "bool" || result === "f64" || result === "i32" || result === "big");
}
