// Says what is wrong with a module. Runs after lowering and after every pass in tests; every rule has a file in
// test/ir/verify/ that breaks it.
//
//  1 A function has blocks; nothing jumps to the first and it is nobody's handler.
//  2 Block ids are unique, every block has a terminator, targets and handlers are blocks of the function.
//  3 A value is defined once, and its id is less than nextValue and is nobody else's.
//  4 Operands have the number and the types that the op's row says.
//  5 The result has the type that the op's row, its attribute `type` or the callee says.
//  6 Attributes are there, and constants and kinds are of their type and range.
//  7 A definition dominates its uses.
//  8 A handler, and what follows it, uses nothing that a block it protects defines by an instruction.
//  9 The arguments of an edge fit the parameters of its block.
// 10 Terminators: branch takes bool, switch i32, throw val, return the function's result.
// 11 Locals: names are unique, those used exist, and their types fit.
// 12 The functions, shapes, views and globals named in attributes exist.
// 13 call.direct and frame.new pass what the callee's parameters say; a callee with usesClosure gets its closure first.
// 14 closure.new fills the captures and its function has needsEntry; captures and closure.self need usesClosure.
// 15 `catch` is the first instruction of a handler; a handler has no parameters, and one that catches is never jumped to.
// 16 call.runtime passes what the row's parameters say.
// 17 yield and resume.mode stand in generators, and a generator is not called directly.
// 18 Shapes: the base exists, the properties' functions exist; the module's entry, loop and error shapes exist.
import { InternalError } from "../support/assert.js";
import { buildCfg, computeDominance, type Dominance } from "./cfg.js";
import {
  type Block, type Instruction, type IrFunction, type IrModule, type Shape, successors, type Target, type Terminator,
  terminatorOperand, type Value,
} from "./function.js";
import { type OpRow, ops, type ValueKind, objectKinds, typedKinds } from "./ops.js";
import { printFunction, printInstruction, printTerminator } from "./print.js";
import type { IrType, RuntimeFunction } from "./types.js";

/** A broken rule. */
export interface Fault {
  readonly rule: number;
  readonly message: string;
  readonly fn: IrFunction | undefined;
  readonly at: IrFunction | Block | Instruction | Terminator | Shape | undefined;
}

/** Throws with the first fault and the function's text. `when` says what ran before, e.g. "after inline". */
export function assertValid(module: IrModule, when: string): void {
  const fault = verifyModule(module)[0];
  if (fault === undefined) return;
  const where = fault.fn === undefined ? "" : `\n${printFunction(fault.fn)}`;
  throw new InternalError(`invalid IR ${when}: ${describeFault(fault)}${where}`);
}

export function describeFault(fault: Fault): string {
  const at = fault.at;
  let text = "";
  if (at !== undefined && "op" in at) text = ` in "${printInstruction(at)}"`;
  else if (at !== undefined && "position" in at && "kind" in at && !("blocks" in at)) text = ` in "${printTerminator(at)}"`;
  return `${fault.message}${text}${fault.fn === undefined ? "" : ` (@${fault.fn.name}, rule ${fault.rule})`}`;
}

export function verifyModule(module: IrModule): Fault[] {
  const faults: Fault[] = [];
  const fault = (message: string, at?: Shape): void => {
    faults.push({ rule: 18, message, fn: undefined, at });
  };
  if (!module.functions.has(module.entry)) fault(`the module's entry @${module.entry} does not exist`);
  if (module.loop !== undefined && !module.functions.has(module.loop)) {
    fault(`the module's loop @${module.loop} does not exist`);
  }
  for (const name of module.errorShapes) if (!module.shapes.has(name)) fault(`the error shape ${name} does not exist`);
  for (const shape of module.shapes.values()) {
    if (shape.base !== undefined && !module.shapes.has(shape.base)) {
      fault(`the base ${shape.base} of shape ${shape.name} does not exist`, shape);
    }
    for (const { name, get, set } of shape.properties) {
      for (const each of [get, set]) {
        if (each !== undefined && !module.functions.has(each)) fault(`@${each} of ${shape.name}.${name} does not exist`, shape);
      }
    }
  }
  for (const fn of module.functions.values()) faults.push(...verifyFunction(fn, module));
  return faults;
}

export function verifyFunction(fn: IrFunction, module: IrModule): Fault[] {
  return new Verifier(fn, module).run();
}

const kinds: Record<ValueKind, true> = {
  undefined: true, null: true, nullish: true, absent: true, boolean: true, number: true, string: true, bigint: true, symbol: true,
  object: true, array: true, function: true, true: true, false: true,
};

/** Where a value is made: `order` is -1 for a parameter, else the place among the block's instructions. */
interface Definition {
  readonly block: Block;
  readonly order: number;
}

class Verifier {
  readonly #faults: Fault[] = [];
  readonly #definitions = new Map<Value, Definition>();
  readonly #locals = new Map<string, IrType>();
  readonly #handlers = new Set<Block>();
  
  constructor(readonly fn: IrFunction, readonly module: IrModule) {}

  run(): Fault[] {
    const { fn } = this;
    this.#blocks();
    this.#define();
    for (const local of fn.locals) {
      if (this.#locals.has(local.name)) this.#fault(11, `two locals are called ${local.name}`, fn);
      this.#locals.set(local.name, local.type);
    }
    for (const block of fn.blocks) {
      block.instructions.forEach((instruction, index) => this.#instruction(instruction, block, index));
      if (block.terminator !== undefined) this.#terminator(block.terminator);
    }
    // What follows walks edges, so they must be sound.
    if (this.#faults.every((fault) => fault.rule > 3)) this.#dominance();
    return this.#faults;
  }

  #fault(rule: number, message: string, at: Fault["at"]): void {
    this.#faults.push({ rule, message, fn: this.fn, at });
  }

  #blocks(): void {
    const { fn } = this;
    const entry = fn.blocks[0];
    if (entry === undefined) this.#fault(1, "a function has a block", fn);
    const all = new Set(fn.blocks);
    const ids = new Set<number>();
    for (const block of fn.blocks) {
      if (ids.has(block.id) || block.id >= fn.nextBlock) this.#fault(2, `two blocks have the id ${block.id}, or it is not below nextBlock`, block);
      ids.add(block.id);
      if (block.terminator === undefined) this.#fault(2, `bb${block.id} has no terminator`, block);
      if (block.handler !== undefined) {
        this.#handlers.add(block.handler);
        if (!all.has(block.handler)) this.#fault(2, `the handler bb${block.handler.id} is no block of the function`, block);
        if (block.handler === entry) this.#fault(1, "the first block is a handler", block);
      }
      for (const target of block.terminator === undefined ? [] : successors(block.terminator)) {
        if (!all.has(target.block)) this.#fault(2, `bb${target.block.id} is no block of the function`, block.terminator);
        if (target.block === entry) this.#fault(1, "a jump to the first block", block.terminator);
      }
    }
    for (const handler of this.#handlers) {
      if (handler.params.length > 0) this.#fault(15, `the handler bb${handler.id} has parameters`, handler);
    }
  }

  #define(): void {
    const ids = new Set<number>();
    const define = (value: Value, block: Block, order: number, at: Fault["at"]): void => {
      if (this.#definitions.has(value)) this.#fault(3, `v${value.id} is defined twice`, at);
      else if (ids.has(value.id)) this.#fault(3, `two values have the id ${value.id}`, at);
      if (value.id < 0 || value.id >= this.fn.nextValue) this.#fault(3, `v${value.id} is not below nextValue`, at);
      if (value.type === "void") this.#fault(5, `v${value.id} is void`, at);
      ids.add(value.id);
      this.#definitions.set(value, { block, order });
    };
    for (const block of this.fn.blocks) {
      for (const param of block.params) define(param, block, -1, block);
      block.instructions.forEach((instruction, index) => {
        if (instruction.result !== undefined) define(instruction.result, block, index, instruction);
      });
    }
  }

  #instruction(instruction: Instruction, block: Block, index: number): void {
    this.#operands(instruction);
    this.#result(instruction);
    for (const key of ops[instruction.op].attributes) {
      if (instruction.attributes[key] === undefined) this.#fault(6, `the attribute ${key} is missing`, instruction);
    }
    this.#byOp(instruction, block, index);
  }

  #operands(instruction: Instruction): void {
    const row: OpRow = ops[instruction.op];
    const { operands } = instruction;
    const last = row.operands.at(-1);
    const rest = last?.startsWith("...") ? (last.slice(3) as IrType | "any") : undefined;
    const fixed = rest === undefined ? row.operands.length : row.operands.length - 1;
    if (operands.length < fixed || (rest === undefined && operands.length > fixed)) {
      this.#fault(4, `${instruction.op} takes ${fixed}${rest === undefined ? "" : " or more"} operands, not ${operands.length}`, instruction);
    }
    operands.forEach((value, index) => {
      const expected = index < fixed ? row.operands[index]! : (rest ?? "any");
      if (expected !== "any" && value.type !== expected) {
        this.#fault(4, `operand ${index + 1} is ${expected}, not ${value.type}`, instruction);
      }
    });
  }

  #result(instruction: Instruction): void {
    const { result, attributes } = instruction;
    const actual = result?.type ?? "void";
    const declared = (ops[instruction.op] as OpRow).result;
    let expected: unknown = declared;
    if (declared === "attribute") expected = attributes["type"];
    else if (instruction.op === "call.runtime") expected = this.#row(instruction)?.result;
    else if (declared === "callee") expected = this.#callee(instruction)?.result;
    if (expected !== undefined && actual !== expected) this.#fault(5, `the result is ${String(expected)}, not ${actual}`, instruction);
  }

  #row(instruction: Instruction): RuntimeFunction | undefined {
    return instruction.attributes["row"] as RuntimeFunction | undefined;
  }

  #callee(instruction: Instruction): IrFunction | undefined {
    return this.module.functions.get(String(instruction.attributes["function"]));
  }

  /** What only the op itself can say. */
  #byOp(instruction: Instruction, block: Block, index: number): void {
    const { op, attributes } = instruction;
    const value = attributes["value"];
    switch (op) {
      case "const.f64":
        return this.#expect(6, typeof value === "number", "the value is a number", instruction);
      case "const.i32":
        return this.#expect(6, typeof value === "number" && Object.is(value | 0, value), "the value is a 32-bit integer", instruction);
      case "const.bool":
        return this.#expect(6, typeof value === "boolean", "the value is true or false", instruction);
      case "const.str":
        return this.#expect(6, typeof value === "string", "the value is a string", instruction);
      case "const.big":
        return this.#expect(6, typeof value === "string" && /^-?\d+$/.test(value), "the value is an integer in decimal", instruction);
      case "const.val":
        return this.#expect(6, value === "undefined" || value === "null" || value === "absent", "the value is undefined, null or absent", instruction);
      case "is":
        return this.#expect(6, Object.hasOwn(kinds, String(attributes["kind"])), `there is no kind ${String(attributes["kind"])}`, instruction);
      case "expect":
        return this.#expect(6, Object.hasOwn(objectKinds, String(attributes["kind"])), `there is no object kind ${String(attributes["kind"])}`, instruction);
      case "typed.get":
      case "typed.at":
      case "typed.set":
        return this.#expect(6, Object.hasOwn(typedKinds, String(attributes["kind"])), `there is no typed array ${String(attributes["kind"])}`, instruction);
      case "local.get":
      case "local.set":
        return this.#local(instruction);
      case "global.get":
      case "global.set":
        return this.#expect(12, this.#hasGlobal(attributes["global"]), `there is no global ${String(attributes["global"])}`, instruction);
      case "object.new":
        return this.#shape(attributes["shape"], instruction);
      case "instance.of":
        return this.#shape(attributes["class"], instruction);
      case "property.get":
      case "property.set":
      case "call.method": {
        const view = String(attributes["view"]);
        return this.#expect(12, this.module.views.has(view), `there is no view ${view}`, instruction);
      }
      case "closure.new":
        return this.#closure(instruction);
      case "closure.self":
        return this.#expect(14, this.fn.usesClosure, "the function has no closure", instruction);
      case "capture.get": {
        const capture = Number(attributes["index"]);
        const fits = this.fn.usesClosure && capture >= 0 && capture < this.fn.captureCount;
        return this.#expect(14, fits, `the function has no capture ${capture}`, instruction);
      }
      case "call.direct":
      case "frame.new":
        return this.#call(instruction);
      case "call.runtime":
        return this.#runtime(instruction);
      case "catch":
        return this.#expect(15, index === 0 && this.#handlers.has(block), "catch is not first in a handler", instruction);
      case "text.out": {
        const next = block.instructions[index + 1];
        const yields = next?.op === "yield" && next.operands[0] === instruction.result;
        return this.#expect(17, yields, "text.out is not right before its yield", instruction);
      }
      case "yield":
      case "resume.mode":
        return this.#expect(17, this.fn.kind === "generator", `${op} in a function that is no generator`, instruction);
    }
  }

  #expect(rule: number, holds: boolean, message: string, at: Fault["at"]): void {
    if (!holds) this.#fault(rule, message, at);
  }

  #globals: Set<string> | undefined;

  #hasGlobal(name: unknown): boolean {
    this.#globals ??= new Set(this.module.globals.map((each) => each.name));
    return this.#globals.has(String(name));
  }

  #shape(name: unknown, instruction: Instruction): void {
    this.#expect(12, this.module.shapes.has(String(name)), `there is no shape ${String(name)}`, instruction);
  }

  #local(instruction: Instruction): void {
    const name = String(instruction.attributes["local"]);
    const type = this.#locals.get(name);
    const actual = instruction.op === "local.get" ? instruction.result?.type : instruction.operands[0]?.type;
    if (type === undefined) this.#fault(11, `there is no local ${name}`, instruction);
    else if (actual !== undefined && actual !== type) this.#fault(11, `the local ${name} is ${type}, not ${actual}`, instruction);
  }

  #function(instruction: Instruction): IrFunction | undefined {
    const callee = this.#callee(instruction);
    if (callee === undefined) this.#fault(12, `there is no function @${String(instruction.attributes["function"])}`, instruction);
    return callee;
  }

  #closure(instruction: Instruction): void {
    const callee = this.#function(instruction);
    if (callee === undefined) return;
    const { captureCount, usesClosure, needsEntry, name } = callee;
    const count = instruction.operands.length;
    if (count !== captureCount) this.#fault(14, `@${name} has ${captureCount} captures, not ${count}`, instruction);
    if (captureCount > 0 && !usesClosure) this.#fault(14, `@${name} has captures but does not use its closure`, instruction);
    if (!needsEntry) this.#fault(14, `@${name} has no uniform entry`, instruction);
  }

  #call(instruction: Instruction): void {
    const callee = this.#function(instruction);
    if (callee === undefined) return;
    const isFrame = instruction.op === "frame.new";
    if (isFrame !== (callee.kind === "generator")) {
      this.#fault(17, `@${callee.name} is ${isFrame ? "no" : "a"} generator`, instruction);
    }
    const expected: IrType[] = (callee.blocks[0]?.params ?? []).map((param) => param.type);
    if (callee.usesClosure) expected.unshift("ref");
    this.#passes(13, `@${callee.name}`, expected, instruction);
  }

  #runtime(instruction: Instruction): void {
    const row = this.#row(instruction);
    if (row !== undefined) this.#passes(16, row.c, row.parameters, instruction);
  }

  #passes(rule: number, callee: string, expected: readonly IrType[], instruction: Instruction): void {
    const actual = instruction.operands.map((each) => each.type);
    if (actual.join(", ") === expected.join(", ")) return;
    this.#fault(rule, `${callee} takes (${expected.join(", ")}), not (${actual.join(", ")})`, instruction);
  }

  #terminator(terminator: Terminator): void {
    const actual = terminatorOperand(terminator)?.type ?? "void";
    const expected: Partial<Record<Terminator["kind"], IrType>> = { branch: "bool", switch: "i32", throw: "val", return: this.fn.result };
    const type = expected[terminator.kind];
    if (type !== undefined && actual !== type) this.#fault(10, `${terminator.kind} takes ${type}, not ${actual}`, terminator);
    for (const target of successors(terminator)) this.#edge(target, terminator);
  }

  #edge(target: Target, terminator: Terminator): void {
    const expected = target.block.params.map((param) => param.type).join(", ");
    const actual = target.args.map((arg) => arg.type).join(", ");
    if (expected !== actual) this.#fault(9, `bb${target.block.id} takes (${expected}), not (${actual})`, terminator);
    if (this.#handlers.has(target.block) && target.block.instructions[0]?.op === "catch") {
      this.#fault(15, `a jump to bb${target.block.id}, which catches`, terminator);
    }
  }

  #dominance(): void {
    const cfg = buildCfg(this.fn);
    const dominance = computeDominance(cfg);
    for (const block of cfg.order) {
      block.instructions.forEach((instruction, order) => {
        for (const value of instruction.operands) this.#use(value, block, order, instruction, dominance);
      });
      const terminator = block.terminator!;
      const values = successors(terminator).flatMap((target) => target.args);
      const own = terminatorOperand(terminator);
      if (own !== undefined) values.push(own);
      for (const value of values) this.#use(value, block, Infinity, terminator, dominance);
    }
  }

  #use(value: Value, block: Block, order: number, at: Instruction | Terminator, dominance: Dominance): void {
    const definition = this.#definitions.get(value);
    if (definition === undefined) return this.#fault(7, `v${value.id} is not defined`, at);
    if (definition.block === block) {
      if (definition.order >= order) this.#fault(7, `v${value.id} is used before its definition`, at);
      return;
    }
    const from = dominance.cfg.indexOf.get(definition.block);
    const to = dominance.cfg.indexOf.get(block)!;
    if (from === undefined) return this.#fault(7, `v${value.id} is defined in unreachable bb${definition.block.id}`, at);
    const node = definition.order < 0 ? dominance.startNode[from]! : dominance.bodyNode[from]!;
    if (dominance.dominates(node, dominance.startNode[to]!)) return;
    if (dominance.dominates(dominance.startNode[from]!, dominance.startNode[to]!)) {
      this.#fault(8, `v${value.id} is defined in bb${definition.block.id}, whose handler leads here`, at);
    } else {
      this.#fault(7, `the definition of v${value.id} in bb${definition.block.id} does not dominate this use`, at);
    }
  }
}
