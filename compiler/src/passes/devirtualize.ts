// Makes direct calls of calls through a closure or by name whose target is known.
//
//   v1: ref = closure.new @g(v0)          v1: ref = closure.new @g(v0)
//   v2: val = box(v1)                     v5: f64 = unbox "a number as argument 1 of g"(v4)
//   v3: val = call.closure(v2, v4, v4) →  v6: f64 = call.direct @g(v1, v5)
//                                         v3: val = box(v6)
//
// A method is called directly behind an instance.of, when the class of the receiver's static type and its subclasses
// have one implementation; other receivers (TypeScript is structural) take the general way. Without the test when the
// object was just made.
import { newBlock, newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, type IrModule, type Value } from "../ir/function.js";
import { Uses } from "../analysis/uses.js";
import { isSubclass } from "./fold-values.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";
import { callUniformly, Emitter } from "./uniform-call.js";

export const devirtualize: Pass = {
  name: "devirtualize",
  summary: "Calls closures and methods directly where the function is known.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn, { module }) {
    return new Devirtualizer(fn, module).run();
  },
};

class Devirtualizer {
  readonly #uses: Uses;
  readonly #replacements = new Replacements();
  readonly #onlyMethods = new Map<string, IrFunction | undefined>();
  #changed = false;

  constructor(readonly fn: IrFunction, readonly module: IrModule) {
    this.#uses = new Uses(fn);
  }

  run(): boolean {
    const blocks = this.fn.blocks;
    this.fn.blocks = [];
    for (const block of blocks) this.#block(block);
    this.#replacements.apply(this.fn);
    return this.#changed;
  }

  /** Rewrites a block; at a guarded call it goes on in a new one. */
  #block(first: Block): void {
    const { instructions, terminator } = first;
    let block = first;
    block.instructions = [];
    this.fn.blocks.push(block);
    for (const instruction of instructions) {
      const known = this.#known(instruction, block.instructions);
      if (known !== undefined) {
        this.#replacements.set(instruction.result!, known);
        this.#changed = true;
        continue;
      }
      const method = this.#onlyMethod(instruction);
      if (method === undefined) block.instructions.push(instruction);
      else block = this.#guard(instruction, method, block);
    }
    block.terminator = terminator;
  }

  /** Emits the direct call of a target that is certain. */
  #known(instruction: Instruction, output: Instruction[]): Value | undefined {
    const { op, operands, position } = instruction;
    const emitter = new Emitter(this.fn, output, position);
    if (op === "call.closure") {
      const [callee, self, ...args] = operands as [Value, Value];
      const boxed = this.#uses.instruction(callee);
      if (boxed?.op !== "box") return undefined;
      const closure = boxed.operands[0]!;
      const target = this.#functionOf(closure);
      // a method taken as a value may get any `this`: only its entry checks that it is one of the class
      if (target === undefined || this.#needsNew(target)) return undefined;
      if (target.takesThis && target.blocks[0]!.params[0]!.type === "ref") return undefined;
      return callUniformly(target, closure, self, args, emitter);
    }
    if (op !== "call.method") return undefined;
    const [receiver, ...args] = operands as [Value];
    const shape = this.#shapeOf(receiver);
    const target = shape === undefined ? undefined : this.#method(shape, instruction.attributes["name"] as string);
    return target === undefined ? undefined : callUniformly(target, undefined, receiver, args, emitter);
  }

  #needsNew({ constructs }: IrFunction): boolean {
    return constructs !== undefined && this.module.shapes.get(constructs)?.isCallable !== true;
  }

  #functionOf(closure: Value): IrFunction | undefined {
    const maker = this.#uses.instruction(closure);
    if (maker?.op === "closure.self") return this.fn;
    return maker?.op === "closure.new" ? this.module.functions.get(maker.attributes["function"] as string) : undefined;
  }

  /** The exact shape of an object that was made here. */
  #shapeOf(receiver: Value): string | undefined {
    const direct = this.#uses.instruction(receiver);
    const maker = direct?.op === "box" ? this.#uses.instruction(direct.operands[0]!) : direct;
    return maker?.op === "object.new" ? (maker.attributes["shape"] as string) : undefined;
  }

  /** The function that a class has under the name; undefined if it is no plain method. */
  #method(shape: string, name: string): IrFunction | undefined {
    const property = this.module.shapes.get(shape)?.properties.find((each) => each.name === name);
    if (property?.kind !== "method" || property.get === undefined) return undefined;
    const fn = this.module.functions.get(property.get);
    return fn === undefined || fn.usesClosure ? undefined : fn;
  }

  /** The class to test for and the one method that it and all classes derived from it have. */
  #onlyMethod(instruction: Instruction): { shape: string; target: IrFunction } | undefined {
    if (instruction.op !== "call.method") return undefined;
    const shape = this.module.views.get(instruction.attributes["view"] as string)?.shape;
    if (shape === undefined) return undefined;
    const name = instruction.attributes["name"] as string;
    const key = `${shape} ${name}`;
    if (!this.#onlyMethods.has(key)) this.#onlyMethods.set(key, this.#findOnlyMethod(shape, name));
    const target = this.#onlyMethods.get(key);
    return target === undefined ? undefined : { shape, target };
  }

  #findOnlyMethod(shape: string, name: string): IrFunction | undefined {
    const target = this.#method(shape, name);
    for (const each of this.module.shapes.keys()) {
      if (isSubclass(each, shape, this.module) && this.#method(each, name) !== target) return undefined;
    }
    return target;
  }

  /** branch instance.of, direct call, general call; the rest of the block follows where they meet. */
  #guard(instruction: Instruction, { shape, target }: { shape: string; target: IrFunction }, block: Block): Block {
    const { fn } = this;
    const { position } = instruction;
    const [receiver, ...args] = instruction.operands as [Value];
    const [fast, slow, join] = [newBlock(fn, block.handler), newBlock(fn, block.handler), newBlock(fn, block.handler)];
    const condition = new Emitter(fn, block.instructions, position).emit("instance.of", "bool", [receiver], { class: shape });
    const to = (to: Block, args: Value[] = []) => ({ block: to, args });
    block.terminator = { kind: "branch", condition, then: to(fast), otherwise: to(slow), position };
    const result = callUniformly(target, undefined, receiver, args, new Emitter(fn, fast.instructions, position));
    fast.terminator = { kind: "jump", target: to(join, [result]), position };
    const general = newValue(fn, "val");
    slow.instructions.push({ ...instruction, result: general });
    slow.terminator = { kind: "jump", target: to(join, [general]), position };
    join.params = [instruction.result!];
    fn.blocks.push(fast, slow, join);
    this.#changed = true;
    return join;
  }
}
