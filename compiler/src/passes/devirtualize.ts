// Makes direct calls of calls through a closure or by name whose target is known.
//
//   v1: ref = closure.new @g(v0)          v1: ref = closure.new @g(v0)
//   v2: val = box(v1)                     v5: f64 = unbox "a number as argument 1 of g"(v4)
//   v3: val = call.closure(v2, v4, v4) →  v6: f64 = call.direct @g(v1, v5)
//                                         v3: val = box(v6)
//
// A method is called directly behind an instance.of for each of the few implementations that the receiver's static type
// predicts; other receivers (TypeScript is structural) take the general way. Without a test when the object was just
// made, or is `this` and all its class's subclasses have one implementation.
import { newBlock, newValue } from "../ir/builder.js";
import { type Block, type Instruction, type IrFunction, type IrModule, type Value } from "../ir/function.js";
import { classOfThis, depthOf, isBuiltIn, isSubclass, thisOf } from "../analysis/classes.js";
import { Uses } from "../analysis/uses.js";
import type { Pass, PassContext } from "./pass.js";
import { Replacements } from "./replacements.js";
import { callUniformly, Emitter } from "./uniform-call.js";

export const devirtualize: Pass = {
  name: "devirtualize",
  summary: "Calls closures and methods directly where the function is known.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects"],
  run(fn, context) {
    const known = dispatchByView.get(context) ?? new Map<string, Dispatch>();
    dispatchByView.set(context, known);
    return new Devirtualizer(fn, context.module, known).run();
  },
};

/** Found once in a run over the module's functions. */
const dispatchByView = new WeakMap<PassContext, Map<string, Dispatch>>();

/** So many tests are made before the general way. */
const mostTests = 4;

/** What instances of the class, and of those of its subclasses that are not tested before, have under a name. */
interface Method {
  readonly shape: string;
  readonly target: IrFunction;
}

/** How a call by name is made directly. */
interface Dispatch {
  /** The classes to test for, in this order. */
  readonly methods: readonly Method[];
  /** Functions that are not meant behind the tests. */
  readonly never: readonly string[];
}

class Devirtualizer {
  readonly #uses: Uses;
  readonly #replacements = new Replacements();
  #changed = false;

  constructor(
    readonly fn: IrFunction, readonly module: IrModule, readonly dispatchByView: Map<string, Dispatch>,
  ) {
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
      const dispatch = this.#dispatch(instruction);
      if (dispatch === undefined) block.instructions.push(instruction);
      else block = this.#guard(instruction, dispatch, block);
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
    const name = instruction.attributes["name"] as string, shape = this.#shapeOf(receiver);
    const target = shape === undefined ? this.#methodOfThis(receiver, name) : this.#method(shape, name);
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
    if (property?.kind !== "method" || property.slot > 0 || property.get === undefined) return undefined;
    const fn = this.module.functions.get(property.get);
    return fn === undefined || fn.usesClosure ? undefined : fn;
  }

  /** What all instances of the class of `this` have. */
  #methodOfThis(receiver: Value, name: string): IrFunction | undefined {
    const shape = this.#isThis(receiver) ? classOfThis(this.fn, this.module) : undefined;
    const [only, another] = shape === undefined ? [] : this.#implementations(shape, [name]);
    return only?.shape === shape && another === undefined ? only?.target : undefined;
  }

  #isThis(receiver: Value): boolean {
    const boxed = this.#uses.instruction(receiver);
    const object = boxed?.op === "box" ? boxed.operands[0]! : receiver;
    return object === thisOf(this.fn);
  }

  /** undefined: there are too many classes to test for, or one cannot be told from another. */
  #dispatch({ op, attributes }: Instruction): Dispatch | undefined {
    const view = op === "call.method" ? this.module.views.get(attributes["view"] as string) : undefined;
    if (view === undefined || attributes["never"] !== undefined) return undefined;
    const name = attributes["name"] as string, key = `${view.key} ${name}`;
    let known = this.dispatchByView.get(key);
    if (known === undefined) {
      const methods = this.#implementations(view.shape, [...view.names, name]);
      this.dispatchByView.set(key, (known = { methods, never: this.#notFoundBehind(methods, name) }));
    }
    return known.methods.length === 0 ? undefined : known;
  }

  /** The methods that have the last name, of the class and its subclasses, or of all shapes with these names. */
  #implementations(ancestor: string | undefined, names: readonly string[]): readonly Method[] {
    const { module } = this, methods = new Map<string, IrFunction>();
    for (const shape of module.shapes.values()) {
      const isMeant = ancestor === undefined
        ? !isBuiltIn(shape) && names.every((name) => shape.properties.some((property) => property.name === name))
        : isSubclass(shape.name, ancestor, module);
      const target = isMeant ? this.#method(shape.name, names.at(-1)!) : undefined;
      if (target !== undefined) methods.set(shape.name, target);
    }
    const roots = [...methods].filter(([shape, target]) => methods.get(module.shapes.get(shape)!.base ?? "") !== target);
    if (roots.length > mostTests || !roots.every(([root]) => this.#coversSubclasses(root, methods))) return [];
    const depth = new Map(roots.map(([shape]) => [shape, depthOf(shape, module)]));
    roots.sort(([a], [b]) => depth.get(b)! - depth.get(a)!);
    return roots.map(([shape, target]) => ({ shape, target }));
  }

  /** A test for a class is right for its subclasses, too. */
  #coversSubclasses(root: string, methods: ReadonlyMap<string, IrFunction>): boolean {
    return [...this.module.shapes.keys()].every((shape) => methods.has(shape) || !isSubclass(shape, root, this.module));
  }

  /** The methods that the general way cannot find: but for those tested, no class has them. A view may leave one out. */
  #notFoundBehind(methods: readonly Method[], name: string): string[] {
    const { module } = this;
    const rest = [...module.shapes.keys()].filter((shape) => !methods.some((each) => isSubclass(shape, each.shape, module)));
    const found = new Set(rest.map((shape) => this.#method(shape, name)));
    return [...new Set(methods.map(({ target }) => target))].filter((each) => !found.has(each)).map((each) => each.name);
  }

  /** branch instance.of, direct call; …; general call; the rest of the block follows where they meet. */
  #guard(instruction: Instruction, { methods, never }: Dispatch, block: Block): Block {
    const { fn } = this;
    const { position } = instruction;
    const [receiver, ...args] = instruction.operands as [Value];
    const join = newBlock(fn, block.handler);
    const to = (to: Block, args: Value[] = []) => ({ block: to, args });
    let test = block;
    for (const { shape, target } of methods) {
      const [fast, other] = [newBlock(fn, block.handler), newBlock(fn, block.handler)];
      const condition = new Emitter(fn, test.instructions, position).emit("instance.of", "bool", [receiver], { class: shape });
      test.terminator = { kind: "branch", condition, then: to(fast), otherwise: to(other), position };
      const result = callUniformly(target, undefined, receiver, args, new Emitter(fn, fast.instructions, position));
      fast.terminator = { kind: "jump", target: to(join, [result]), position };
      fn.blocks.push(fast, other);
      test = other;
    }
    const general = newValue(fn, "val");
    test.instructions.push({ ...instruction, result: general, attributes: { ...instruction.attributes, never } });
    test.terminator = { kind: "jump", target: to(join, [general]), position };
    join.params = [instruction.result!];
    fn.blocks.push(join);
    this.#changed = true;
    return join;
  }
}
