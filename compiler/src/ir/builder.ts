// Makes functions: appends instructions to a current block, with types taken from the op table.
//
// Invariant: after a terminator the builder has no current block until `enter`; what is appended then is dropped (it is
// unreachable code of the author's).
import type { AttributeValue, Block, Instruction, IrFunction, Target, Value } from "./function.js";
import { type OpName, ops } from "./ops.js";
import type { IrType, Position, RuntimeFunction } from "./types.js";

export function newFunction(
  name: string,
  displayName: string,
  position: Position,
  result: IrType,
): IrFunction {
  return {
    name, displayName, position, result,
    blocks: [], locals: [], kind: "function", captureCount: 0, usesClosure: false, needsEntry: false, isMember: false, takesThis: false,
    lengthProperty: 0, hasRest: false, inlineAlways: false, nextValue: 0, nextBlock: 0,
  };
}

export function newValue(fn: IrFunction, type: IrType): Value {
  return { id: fn.nextValue++, type };
}

/** A block that is not in fn.blocks yet. */
export function newBlock(fn: IrFunction, handler?: Block): Block {
  return { id: fn.nextBlock++, params: [], instructions: [], terminator: undefined, handler };
}

export class Builder {
  /** undefined after a terminator: what follows cannot be reached. */
  block: Block | undefined;
  /** Handler of blocks made from here on. */
  handler: Block | undefined;
  position: Position;

  constructor(readonly fn: IrFunction) {
    this.position = fn.position;
  }

  newBlock(paramTypes: readonly IrType[] = []): Block {
    const block = newBlock(this.fn, this.handler);
    block.params = paramTypes.map((type) => newValue(this.fn, type));
    return block;
  }

  /** Appends the block to the function and goes on there. */
  enter(block: Block): void {
    this.fn.blocks.push(block);
    this.block = block;
  }

  get reachable(): boolean {
    return this.block !== undefined;
  }

  /** Appends an instruction; `type` is needed where the table says "attribute" or "callee". */
  emit(op: OpName, operands: Value[], attributes: Record<string, AttributeValue> = {}, type?: IrType): Value {
    const declared = ops[op].result;
    const resultType = declared === "attribute" || declared === "callee" ? type! : declared;
    const result = resultType === "void" ? undefined : newValue(this.fn, resultType);
    const instruction: Instruction = { op, operands, result, attributes, position: this.position };
    this.block?.instructions.push(instruction);
    return result ?? voidValue;
  }

  runtime(row: RuntimeFunction, operands: Value[]): Value {
    return this.emit("call.runtime", operands, { row }, row.result);
  }

  jump(block: Block, args: Value[] = []): void {
    this.terminate({ kind: "jump", target: { block, args }, position: this.position });
  }

  branch(condition: Value, then: Block, otherwise: Block): void {
    this.terminate({
      kind: "branch", condition, then: target(then), otherwise: target(otherwise), position: this.position,
    });
  }

  switch(value: Value, cases: { value: number; block: Block }[], otherwise: Block): void {
    this.terminate({
      kind: "switch", value, otherwise: target(otherwise), position: this.position,
      cases: cases.map((c) => ({ value: c.value, target: target(c.block) })),
    });
  }

  return(value: Value | undefined): void {
    this.terminate({ kind: "return", value, position: this.position });
  }

  throw(value: Value): void {
    this.terminate({ kind: "throw", value, position: this.position });
  }

  unreachable(): void {
    this.terminate({ kind: "unreachable", position: this.position });
  }

  private terminate(terminator: NonNullable<Block["terminator"]>): void {
    if (this.block === undefined) return;
    this.block.terminator = terminator;
    this.block = undefined;
  }
}

/** The "result" of an instruction without one; never an operand. */
export const voidValue: Value = { id: -1, type: "void" };

function target(block: Block): Target {
  return { block, args: [] };
}
