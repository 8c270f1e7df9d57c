// Functions, blocks, values and the module: the data structure that lowering makes, passes change and the backend reads.
//
// Form: a control-flow graph in SSA with block arguments. A block may name a handler: an exception of any of its
// instructions goes there, and the handler sees only values that are available at the protected block's start.
// A variable that cannot be a register (assigned under a handler, or in a generator) is a Local, read and written by
// local.get and local.set; passes/promote-locals.ts makes registers of the others.
import { type OpName, ops } from "./ops.js";
import type { Effects, IrType, Position, RuntimeFunction } from "./types.js";

/** One SSA value: a block parameter or an instruction's result. */
export interface Value {
  id: number;
  readonly type: IrType;
}

/** What an attribute can be: all print as JSON, except `row` (the runtime function's name). */
export type AttributeValue = string | number | boolean | RuntimeFunction | readonly string[];

export interface Instruction {
  op: OpName;
  operands: Value[];
  /** undefined for a result of type void. */
  result: Value | undefined;
  attributes: Record<string, AttributeValue>;
  position: Position;
}

/** An edge with the arguments for the target's parameters. */
export interface Target {
  block: Block;
  args: Value[];
}

export type Terminator =
  | { kind: "jump"; target: Target; position: Position }
  | { kind: "branch"; condition: Value; then: Target; otherwise: Target; position: Position }
  | { kind: "switch"; value: Value; cases: { value: number; target: Target }[]; otherwise: Target; position: Position }
  | { kind: "return"; value: Value | undefined; position: Position }
  | { kind: "throw"; value: Value; position: Position }
  /** Passes the pending exception on (from a handler that has not caught it). */
  | { kind: "unreachable"; position: Position };

export interface Block {
  id: number;
  params: Value[];
  instructions: Instruction[];
  terminator: Terminator | undefined;
  /** Where exceptions of this block go; undefined: out of the function. */
  handler: Block | undefined;
}

export interface Local {
  readonly name: string;
  readonly type: IrType;
}

export interface IrFunction {
  /** C-like unique name: `<module>_<function>`. */
  readonly name: string;
  /** What a stack trace calls it. */
  readonly displayName: string;
  readonly position: Position;
  /** Parameters are the entry block's parameters: blocks[0].params. */
  blocks: Block[];
  readonly result: IrType;
  locals: Local[];
  /** generator: called through frame.new, its body suspends at yield. */
  kind: "function" | "generator";
  /** Starts an async function's or async generator's frame: what console.log calls a closure over it. */
  async?: "function" | "generator" | undefined;
  /** Captures of its closure; a function that uses capture.get or closure.self takes the closure as hidden argument. */
  captureCount: number;
  usesClosure: boolean;
  /** A closure over it is made, or it is a method that may be called by name: it needs an entry of the uniform kind. */
  needsEntry: boolean;
  /** A method whose entry is reached by its name only: the shapes that have it, and nothing else, lead there. */
  isMember: boolean;
  /** The uniform entry passes `this` as the first parameter. */
  takesThis: boolean;
  /** Number of declared parameters before a rest parameter (JavaScript's fn.length is lengthProperty). */
  lengthProperty: number;
  /** The last parameter collects the remaining arguments into an array. */
  hasRest: boolean;
  /** Small and marked to be inlined whenever it can (prelude). */
  inlineAlways: boolean;
  /** What a call of it does, when passes/infer-effects.ts knows; undefined: anything. */
  effects?: Effects;
  /**
   * A host's call for an event leads to it, with the event behind `this`; `variant` is then called instead, which takes
   * the event in a register (passes/host-calls.ts).
   */
  eventMethod?: { variant: string | undefined };
  /**
   * It runs in a call that a host makes for each event, which it enters where it has to (c-runtime's tsf_visit). One that
   * tries gives up there instead: it has done nothing yet, and is done again by the method itself.
   */
  visits?: "enters" | "tries";
  /** How many texts it makes in rooms (passes/texts-in-rooms.ts); `given`: its caller has them, so it may return such a text. */
  rooms?: { count: number; readonly given: boolean };
  /** The shape that `new` of a closure over this constructor makes. */
  constructs?: string | undefined;
  /** The class whose constructor it is: `this` is an instance of it. */
  constructorOf?: string | undefined;
  nextValue: number;
  nextBlock: number;
}

/** How much code it is: instructions and terminators. */
export function sizeOf(fn: IrFunction): number {
  return fn.blocks.reduce((sum, block) => sum + block.instructions.length + 1, 0);
}

/** A property of a shape. `slot` counts from 1: slot 0 is the extras. Of a method it is 1 if an object may replace it. */
export interface ShapeProperty {
  readonly name: string;
  readonly kind: "slot" | "accessor" | "method";
  readonly slot: number;
  readonly hidden: boolean;
  /** Functions of the module: the getter or the method, the setter. */
  readonly get: string | undefined;
  readonly set: string | undefined;
}

/** An object layout: a class, or the object literals with the same keys in the same order. */
export interface Shape {
  /** Unique; printed in the IR. */
  readonly name: string;
  /** Class name, "" for a literal. */
  readonly displayName: string;
  readonly base: string | undefined;
  /** A class of the library, which console.log calls a function. */
  readonly isLibrary?: boolean;
  /** Of those, one that is also called without `new`. */
  readonly isCallable?: boolean;
  readonly properties: ShapeProperty[];
}

/** The name of the shape of literals with these keys; a key with a comma is quoted, as it is not two. */
export function shapeOfKeys(keys: readonly string[]): string {
  return `{${keys.map((key) => (/[,"]/.test(key) ? JSON.stringify(key) : key)).join(",")}}`;
}

/** A type that is looked through: the names that an object of it must have. Predicts which shapes come by. */
export interface View {
  readonly key: string;
  readonly names: readonly string[];
  /** The class it names, when it is one: its shapes come first. */
  readonly shape: string | undefined;
}

export interface Global {
  readonly name: string;
}

export interface IrModule {
  name: string;
  functions: Map<string, IrFunction>;
  shapes: Map<string, Shape>;
  views: Map<string, View>;
  globals: Global[];
  /** Runs all modules' top-level code in evaluation order. */
  entry: string;
  /** Runs what is ready and gives the time of the next timer (prelude/event-loop.ts); undefined: nothing ever waits. */
  loop?: string | undefined;
  /** Error classes of the prelude by TSF_ERROR_ number: shape names. */
  errorShapes: string[];
}

/** What an instruction does besides its result: a row's, or the called function's (the program's need the module). */
export function effectsOf(instruction: Instruction, module?: IrModule): Effects {
  if (instruction.op === "call.runtime") return (instruction.attributes["row"] as RuntimeFunction).effects;
  if (instruction.op === "call.direct" && module !== undefined) {
    return module.functions.get(instruction.attributes["function"] as string)?.effects ?? ops["call.direct"].effects;
  }
  if (instruction.op === "box" && instruction.operands[0]!.type !== "big") return {};
  return ops[instruction.op].effects;
}

/** May be dropped when its result is unused. */
export function isRemovable(instruction: Instruction, module?: IrModule): boolean {
  const effects = effectsOf(instruction, module);
  return !effects.writes && !effects.throws;
}

export function successors(terminator: Terminator): Target[] {
  switch (terminator.kind) {
    case "jump":
      return [terminator.target];
    case "branch":
      return [terminator.then, terminator.otherwise];
    case "switch":
      return [...terminator.cases.map((c) => c.target), terminator.otherwise];
    case "return":
    case "throw":
    case "unreachable":
      return [];
  }
}

/** The value a terminator itself reads (not the arguments of its edges). */
export function terminatorOperand(terminator: Terminator): Value | undefined {
  switch (terminator.kind) {
    case "branch":
      return terminator.condition;
    case "switch":
    case "return":
    case "throw":
      return terminator.value;
    case "jump":
    case "unreachable":
      return undefined;
  }
}

/** Replaces operands everywhere in the function by `map` (a value that maps to another). */
export function replaceUses(fn: IrFunction, map: (value: Value) => Value): void {
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) instruction.operands = instruction.operands.map(map);
    const terminator = block.terminator;
    if (terminator === undefined) continue;
    if (terminator.kind === "branch") terminator.condition = map(terminator.condition);
    else if (terminator.kind === "switch" || terminator.kind === "throw") terminator.value = map(terminator.value);
    else if (terminator.kind === "return" && terminator.value !== undefined) terminator.value = map(terminator.value);
    for (const target of successors(terminator)) target.args = target.args.map(map);
  }
}
