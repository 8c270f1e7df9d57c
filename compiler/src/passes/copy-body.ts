// Copies a function's blocks into another function.
//
// Invariant: nothing of the copy is shared with the original but attribute values and positions.
import { newBlock, newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, type Target, type Terminator, type Value } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { IrType, Position } from "../ir/types.js";

export interface CopyOptions {
  /** What the parameters are. */
  readonly args: readonly Value[];
  /** What closure.self is, and what each capture is, where the body asks. */
  readonly closure: Value | undefined;
  readonly captures: readonly Value[];
  /** Handler of blocks that have none. */
  readonly handler: Block | undefined;
  /** Where `return` goes, with its value if this has a parameter. */
  readonly join: Block;
  /** Position of what the copy adds: the call's. */
  readonly position: Position;
}

export interface CopiedBody {
  /** Has no parameters. */
  readonly entry: Block;
  readonly blocks: Block[];
}

export function copyBody(source: IrFunction, into: IrFunction, options: CopyOptions): CopiedBody {
  return new Copier(source, into, options).copy();
}

/** What a local holds when its function begins; pointers are never read before they are written. */
const zeroes: Partial<Record<IrType, readonly [OpName, number | string | boolean]>> = {
  f64: ["const.f64", 0], i32: ["const.i32", 0], bool: ["const.bool", false], str: ["const.str", ""],
  big: ["const.big", "0"], val: ["const.val", "undefined"],
};

class Copier {
  readonly #values = new Map<Value, Value>();
  readonly #blocks = new Map<Block, Block>();
  readonly #locals = new Map<string, string>();

  constructor(readonly source: IrFunction, readonly into: IrFunction, readonly options: CopyOptions) {}

  copy(): CopiedBody {
    const { source, into, options } = this;
    for (const block of source.blocks) this.#blocks.set(block, newBlock(into));
    source.blocks[0]!.params.forEach((param, index) => this.#values.set(param, options.args[index]!));
    const blocks = [...this.#blocks.values()];
    const entry = blocks[0]!;
    this.#copyLocals(entry);
    for (const block of source.blocks) this.#copyHead(block);
    for (const block of source.blocks) this.#copyInstructions(block);
    return { entry, blocks };
  }

  /** The copy may run many times in one call of the function it is in, so its locals are set each time. */
  #copyLocals(entry: Block): void {
    const taken = new Set(this.into.locals.map((local) => local.name));
    for (const { name, type } of this.source.locals) {
      let unique = name;
      for (let n = 2; taken.has(unique); n++) unique = `${name}.${n}`;
      taken.add(unique);
      this.#locals.set(name, unique);
      this.into.locals.push({ name: unique, type });
      const zero = zeroes[type];
      if (zero === undefined) continue;
      const { position } = this.options;
      const result = newValue(this.into, type);
      entry.instructions.push({ op: zero[0], operands: [], result, attributes: { value: zero[1] }, position });
      entry.instructions.push({ op: "local.set", operands: [result], result: undefined, attributes: { local: unique }, position });
    }
  }

  /** Parameters and results get their new values first: a use may stand before its definition in the list. */
  #copyHead(block: Block): void {
    const copy = this.#blocks.get(block)!;
    copy.handler = block.handler === undefined ? this.options.handler : this.#blocks.get(block.handler);
    if (block !== this.source.blocks[0]) copy.params = block.params.map((param) => this.#newValue(param));
    for (const instruction of block.instructions) {
      const known = this.#known(instruction);
      if (known !== undefined) this.#values.set(instruction.result!, known);
      else if (instruction.result !== undefined) this.#newValue(instruction.result);
    }
  }

  #newValue(value: Value): Value {
    const copy = newValue(this.into, value.type);
    this.#values.set(value, copy);
    return copy;
  }

  #known({ op, attributes }: Instruction): Value | undefined {
    if (op === "closure.self") return this.options.closure;
    return op === "capture.get" ? this.options.captures[attributes["index"] as number] : undefined;
  }

  #value(value: Value): Value {
    return this.#values.get(value)!;
  }

  #copyInstructions(block: Block): void {
    const copy = this.#blocks.get(block)!;
    for (const instruction of block.instructions) {
      if (this.#known(instruction) !== undefined) continue;
      const { op, operands, result, attributes, position } = instruction;
      const local = this.#locals.get(attributes["local"] as string);
      copy.instructions.push({
        op, position,
        operands: operands.map((operand) => this.#value(operand)),
        result: result === undefined ? undefined : this.#value(result),
        attributes: local === undefined ? { ...attributes } : { ...attributes, local },
      });
    }
    copy.terminator = this.#copyTerminator(block.terminator!);
  }

  #copyTerminator(terminator: Terminator): Terminator {
    const target = ({ block, args }: Target): Target => ({
      block: this.#blocks.get(block)!, args: args.map((arg) => this.#value(arg)),
    });
    switch (terminator.kind) {
      case "jump":
        return { ...terminator, target: target(terminator.target) };
      case "branch": {
        const { condition, then, otherwise } = terminator;
        return { ...terminator, condition: this.#value(condition), then: target(then), otherwise: target(otherwise) };
      }
      case "switch": {
        const cases = terminator.cases.map((each) => ({ value: each.value, target: target(each.target) }));
        return { ...terminator, value: this.#value(terminator.value), cases, otherwise: target(terminator.otherwise) };
      }
      case "return": {
        const { join } = this.options;
        const args = join.params.length === 0 || terminator.value === undefined ? [] : [this.#value(terminator.value)];
        return { kind: "jump", target: { block: join, args }, position: terminator.position };
      }
      case "throw":
        return { ...terminator, value: this.#value(terminator.value) };
      case "unreachable":
        return { ...terminator };
    }
  }
}
