// Follows an object that is being made, from `object.new` or from the start of a constructor, to the first use that may
// show it to anybody else.
//
// Invariant: until then nobody but the code here reads or writes its fields, so only what they hold at that moment counts,
// and where the code here reads them.
import { buildCfg, type Cfg } from "../ir/cfg.js";
import { type Block, type Instruction, type IrFunction, terminatorOperand, successors, type Shape, type Value } from "../ir/function.js";

/** What a field holds: a register type, or anything that may be in a slot. */
export type FieldType = "f64" | "bool" | "str" | "arr" | "ref" | "val";

/** The fields that an object has been given, and what they hold. */
export type Given = ReadonlyMap<string, FieldType>;

/** What a constructor does to `this`. */
export interface Construction {
  /** What it has whenever it is shown, and when the constructor returns. */
  readonly given: Given;
  /** The constructor itself may show it. */
  readonly shows: boolean;
}

/** What is asked of the module. */
export interface Surroundings {
  typeOf(value: Value): FieldType;
  /** Of a call with the object as `this`, and nowhere else; undefined: it is no constructor's. */
  constructionOf(call: Instruction, object: Value): Construction | undefined;
}

export function joinTypes(a: FieldType | undefined, b: FieldType): FieldType {
  return a === undefined || a === b ? b : "val";
}

/** The fields that all have. */
export function inAll([first, ...others]: readonly Given[]): Given {
  const kept = [...first ?? []].filter(([name]) => others.every((each) => each.has(name)));
  return new Map(kept.map(([name, type]) => [name, others.reduce((joined, each) => joinTypes(joined, each.get(name)!), type)]));
}

type State = Given | "shown";

export class Making {
  /** What the object has been given where it is shown. */
  readonly shown: Given[] = [];
  /** What it has been given where the function returns without having shown it. */
  readonly returned: Given[] = [];
  /** What fields held where the code here read them: that counts, too, since the read has no test either. */
  readonly read: Given[] = [];
  /** Writes, and calls of constructors, that only count through what it holds in the end. */
  readonly hidden = new Set<Instruction>();
  readonly #cfg: Cfg;
  /** By place in the order: the state at the end of the block; undefined: the object is not there yet. */
  readonly #ends: (State | undefined)[];

  /** `object` is the result of an object.new, or a parameter of the function. */
  constructor(readonly object: Value, readonly shape: Shape, readonly fn: IrFunction, readonly surroundings: Surroundings) {
    this.#cfg = buildCfg(fn);
    this.#ends = this.#cfg.order.map(() => undefined);
    this.#solve();
    this.#cfg.order.forEach((_, index) => this.#pass(index, true));
  }

  #solve(): void {
    for (let changed = true; changed;) {
      changed = false;
      this.#cfg.order.forEach((_, index) => {
        const end = this.#pass(index, false), before = this.#ends[index];
        if (sameState(before, end)) return;
        this.#ends[index] = end;
        changed = true;
      });
    }
  }

  /** The state at the end of a block; `reports`: what is shown and returned there is noted. */
  #pass(index: number, reports: boolean): State | undefined {
    const block = this.#cfg.order[index]!;
    let state = this.#start(block, index, reports);
    for (const instruction of block.instructions) state = this.#step(instruction, state, reports);
    const terminator = block.terminator!;
    const uses = [terminatorOperand(terminator), ...successors(terminator).flatMap(({ args }) => args)];
    if (state !== undefined && uses.includes(this.object)) state = this.#show(state, reports);
    if (reports && terminator.kind === "return" && state !== undefined && state !== "shown") this.returned.push(state);
    return state;
  }

  #start(block: Block, index: number, reports: boolean): State | undefined {
    if (index === 0) {
      const nothing = this.fn.blocks[0]!.params.includes(this.object) ? new Map<string, FieldType>() : undefined;
      return nothing === undefined || block.handler === undefined ? nothing : this.#show(nothing, reports);
    }
    const isHandler = this.#cfg.protectedBlocks[index]!.length > 0;
    const before = this.#cfg.predecessors[index]!.map((each) => this.#ends[this.#cfg.indexOf.get(each)!]);
    const states = before.filter((each) => each !== undefined);
    if (states.length === 0) return isHandler ? "shown" : undefined;
    const given = states.filter((each) => each !== "shown");
    // a handler may see the object in the middle of it all
    if (given.length === states.length && !isHandler && block.handler === undefined) return inAll(given);
    for (const each of given) this.#show(each, reports);
    return "shown";
  }

  #step(instruction: Instruction, state: State | undefined, reports: boolean): State | undefined {
    if (instruction.result === this.object) return new Map();
    if (state === undefined || state === "shown" || !instruction.operands.includes(this.object)) return state;
    const { op, operands, attributes } = instruction;
    const isReceiver = operands[0] === this.object && !operands.includes(this.object, 1);
    const name = attributes["name"] as string;
    if (isReceiver && (op === "slot.set" || (op === "property.set" && this.#isNext(name, state)))) {
      if (reports) this.hidden.add(instruction);
      return new Map([...state, [name, this.surroundings.typeOf(operands[1]!)]]);
    }
    if (isReceiver && (op === "slot.get" || op === "property.get") && state.has(name)) {
      if (reports) this.read.push(new Map([[name, state.get(name)!]]));
      return state;
    }
    const construction = op === "call.direct" ? this.surroundings.constructionOf(instruction, this.object) : undefined;
    if (construction === undefined) return this.#show(state, reports);
    if (reports) this.hidden.add(instruction);
    const given = new Map([...state, ...construction.given]);
    return construction.shows ? this.#show(given, reports) : given;
  }

  /**
   * A field that is there, or whose turn it is in the order of keys. One that is assigned before its turn has its place
   * from then on, which the general way notes: no definition that follows may be taken for what makes it present.
   */
  #isNext(name: string, state: Given): boolean {
    const fields = this.shape.properties.filter(({ kind }) => kind === "slot");
    const index = fields.findIndex((field) => field.name === name);
    return index >= 0 && (state.has(name) || fields.slice(0, index).every((field) => field.hidden || state.has(field.name)));
  }

  #show(state: State, reports: boolean): "shown" {
    if (reports && state !== "shown") this.shown.push(state);
    return "shown";
  }
}

function sameState(a: State | undefined, b: State | undefined): boolean {
  if (a === undefined || b === undefined || a === "shown" || b === "shown") return a === b;
  return a.size === b.size && [...a].every(([name, type]) => b.get(name) === type);
}
