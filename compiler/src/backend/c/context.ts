// The emission of one function: its lines, how operands are written, and where an exception goes.
//
// Invariant: an SSA value is one C variable v<id>, declared where it is defined (reverse postorder puts that before
// every use); constants have no variable, they are written where they are used.
import { callNeed, type CallNeed, storesPlain } from "../../analysis/call-need.js";
import type { Block, Instruction, IrFunction, Terminator, Value } from "../../ir/function.js";
import { successors, terminatorOperand } from "../../ir/function.js";
import type { Position } from "../../ir/types.js";
import { InternalError, invariant } from "../../support/assert.js";
import { f64Bits, f64Literal, i32Literal } from "./literals.js";
import { identifier } from "./names.js";
import { cTypes, declare } from "./types.js";
import type { Unit } from "./unit.js";
import { Writer } from "./writer.js";

/** Constants that need no memory. A bigint may. */
const staticOps: ReadonlySet<string> = new Set(["const.f64", "const.i32", "const.bool", "const.str", "const.val"]);

export class FunctionContext {
  readonly writer: Writer;
  /** The block that is being emitted. */
  block: Block | undefined;
  /** The place of the instruction in the block. */
  index = 0;
  /** Labels that something jumps to. */
  readonly labels = new Set<string>();
  /** Handlers that an exception of this function goes to; undefined: out of it. */
  readonly thrownTo = new Set<Block | undefined>();
  /** Places where the function goes on after a yield: state n is resume_<n>. */
  resumePoints = 0;
  /** Those that stand at an await of an async generator. */
  readonly awaitPoints = new Set<number>();
  private position: Position;
  private variables = 0;
  private readonly makers = new Map<number, Instruction>();
  private readonly useCounts = new Map<number, number>();
  private readonly locals: ReadonlyMap<string, number>;

  constructor(readonly unit: Unit, readonly fn: IrFunction, readonly order: readonly Block[]) {
    this.writer = new Writer(unit.options.lineDirectives);
    this.position = fn.position;
    this.locals = new Map(fn.locals.map((local, i) => [local.name, i]));
    for (const block of order) this.look(block);
  }

  private look(block: Block): void {
    for (const instruction of block.instructions) {
      if (instruction.result !== undefined) this.makers.set(instruction.result.id, instruction);
      if (!this.isConstantArray(instruction)) instruction.operands.forEach((operand) => this.count(operand));
    }
    const terminator = block.terminator;
    invariant(terminator !== undefined, `bb${block.id} of ${this.fn.name} does not end`);
    const read = terminatorOperand(terminator);
    if (read !== undefined) this.count(read);
    successors(terminator).forEach((target) => target.args.forEach((arg) => this.count(arg)));
  }

  private count(value: Value): void {
    this.useCounts.set(value.id, (this.useCounts.get(value.id) ?? 0) + 1);
  }

  isUsed(value: Value): boolean {
    return this.useCounts.has(value.id);
  }

  /** The next instruction if that opens this one's result, which nothing else reads: emitted together with this one. */
  takeOpening({ result }: Instruction): Instruction | undefined {
    const next = this.block!.instructions[this.index + 1];
    if (next === undefined || !next.op.startsWith("unbox") || next.operands[0] !== result) return undefined;
    if (this.useCounts.get(result!.id) !== 1) return undefined;
    this.index++;
    return next;
  }

  /** Whether what is stored is certainly no pointer: nothing has to be remembered of where it is. */
  storesPlain(instruction: Instruction): boolean {
    return storesPlain(instruction, (each) => this.makers.get(each.id));
  }

  /** Whether the instruction needs that the host's call is entered; of a function that is called inside, never. */
  callNeed(instruction: Instruction): CallNeed {
    if (this.fn.visits === undefined) return "never";
    return callNeed(instruction, this.unit.module, (each) => this.makers.get(each.id));
  }

  /** Here the host's call has to be entered. False: the function gives up, so nothing that follows is reached. */
  enterCall(): boolean {
    if (this.fn.visits === "enters") this.line("tsf_visit_enter(isolate);");
    if (this.fn.visits !== "tries") return true;
    const zero = cTypes[this.fn.result].zero;
    this.line("*slow = true;");
    this.line(this.fn.result === "void" ? "return;" : `return ${zero};`);
    return false;
  }

  /** What follows comes from this instruction or terminator. */
  at(node: Instruction | Terminator): void {
    this.position = node.position;
    this.writer.at(node.position);
  }

  /** The instruction that makes the value; undefined for a parameter. */
  maker(value: Value): Instruction | undefined {
    return this.makers.get(value.id);
  }

  /** The value in an expression: a name or a constant. */
  operand(value: Value): string {
    const maker = this.makers.get(value.id);
    return maker?.op.startsWith("const.") === true ? this.constant(maker) : `v${value.id}`;
  }

  operands(values: readonly Value[]): string[] {
    return values.map((value) => this.operand(value));
  }

  private constant(instruction: Instruction): string {
    const value = instruction.attributes["value"];
    switch (instruction.op) {
      case "const.f64": return f64Literal(Number(value));
      case "const.i32": return i32Literal(Number(value));
      case "const.bool": return value === true ? "true" : "false";
      case "const.str": return `(tsf_string *)&${this.unit.constants.string(String(value))}`;
      case "const.big": return this.unit.constants.big(String(value));
      case "const.val": return `TSF_${String(value).toUpperCase()}`;
      default: throw new InternalError(`${instruction.op} is no constant`);
    }
  }

  /** Whether it makes an array of values that static data can hold; then it reads no variable. */
  isConstantArray({ op, operands }: Instruction): boolean {
    const isStatic = (value: Value): boolean => staticOps.has(this.content(value)?.op ?? "");
    return op === "array.new" && operands.length > 0 && operands.every(isStatic);
  }

  /** The instruction that says what a boxed value is. */
  private content(value: Value): Instruction | undefined {
    const maker = this.makers.get(value.id);
    return maker?.op === "box" ? this.makers.get(maker.operands[0]!.id) : maker;
  }

  /** A value of a constant array, as static data has it. */
  staticValue(value: Value): string {
    const maker = this.content(value)!;
    const content = maker.attributes["value"];
    switch (maker.op) {
      case "const.f64": case "const.i32": return f64Bits(Number(content));
      case "const.str": return `TSF_STATIC_VALUE(TSF_TAG_STRING, &${this.unit.constants.string(String(content))})`;
      default: return `TSF_${String(content).toUpperCase()}`;
    }
  }

  line(text: string): void {
    this.writer.line(text);
  }

  /** The result is this expression. It is still evaluated when nobody uses the result. */
  define(instruction: Instruction, expression: string): void {
    const result = instruction.result;
    if (result === undefined) this.line(`${expression};`);
    else if (!this.isUsed(result)) this.line(`(void)${expression};`);
    else this.line(`${declare(result.type, `v${result.id}`)} = ${expression};`);
  }

  /** A C variable of that name that there is not yet. */
  variable(name: string): string {
    return `${name}_${this.variables++}`;
  }

  /** Declares the result, for code that assigns it in several places; returns its name. */
  declareResult(result: Value): string {
    const name = `v${result.id}`;
    this.line(`${declare(result.type, name)}${this.isUsed(result) ? "" : " UNUSED"};`);
    return name;
  }

  /** Code that leaves the current instruction with the pending exception. */
  leave(): string {
    const handler = this.block?.handler;
    this.thrownTo.add(handler);
    if (handler !== undefined) this.labels.add(`bb${handler.id}`);
    const index = this.unit.positions.index(this.position, this.fn.displayName);
    return `at = ${index}; goto ${throwLabel(handler)};`;
  }

  /** Leaves if the condition holds; it has thrown then. */
  leaveIf(condition: string): void {
    this.line(`if (${condition}) { ${this.leave()} }`);
  }

  /** After a call that may have thrown. */
  check(): void {
    this.leaveIf("tsf_threw(isolate)");
  }

  attribute(instruction: Instruction, name: string): string {
    return String(instruction.attributes[name]);
  }

  number(instruction: Instruction, name: string): number {
    return Number(instruction.attributes[name]);
  }

  localIndex(name: string): number {
    const index = this.locals.get(name);
    invariant(index !== undefined, `${this.fn.name} has no local ${name}`);
    return index;
  }

  /** The C variable of a local. */
  localName(index: number): string {
    return `l_${identifier(this.fn.locals[index]!.name.replace(/\.\d+$/, ""))}_${index}`;
  }

  /** The tsf_value of a value. */
  boxed(value: Value): string {
    return cTypes[value.type].box(this.operand(value));
  }
}

export function throwLabel(handler: Block | undefined): string {
  return handler === undefined ? "throw_out" : `throw_bb${handler.id}`;
}
