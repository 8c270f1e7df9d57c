// Removes tests whose answer a dominating test has given.
//
//   v1: f64 = unbox "x"(v0)               v1: f64 = unbox "x"(v0)
//   v2: f64 = unbox "y"(v0)          →    v3: bool = const.bool false
//   v3: bool = is string(v0)              v4: f64 = f64.add(v1, v1)
//   v4: f64 = f64.add(v1, v2)
//
// Walks the dominator tree with, for each value, the kinds that are still possible: `is`, val.identical and instance.of
// take some away on either edge of their branch, a successful unbox or property access after it. A store of what is no
// pointer is marked as `plain`: nothing has to be remembered of it.
// Invariant: a fact that a protected block's instruction establishes does not hold in its handler; the tree of
// analysis/dominators.ts hangs handlers on the block's start.
import { storesPlain } from "../analysis/call-need.js";
import { classOfThis, isSubclass, thisOf } from "../analysis/classes.js";
import { Dominators } from "../analysis/dominators.js";
import { anyKind, type KindSet, kindSets, kindsOfType, kindsOfValue, pointerKinds } from "../analysis/kinds.js";
import { Uses } from "../analysis/uses.js";
import { newValue } from "../ir/builder.js";
import type { Cfg, CfgNode } from "../ir/cfg.js";
import { type Block, type Instruction, type IrFunction, type IrModule, successors, type Target, type Value } from "../ir/function.js";
import type { ValueKind } from "../ir/ops.js";
import type { IrType } from "../ir/types.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";
import { ScopedMap } from "./scoped-map.js";

export const eliminateRedundantChecks: Pass = {
  name: "eliminate-redundant-checks",
  summary: "Removes type tests and openings whose answer is known from a dominating one.",
  scope: "function",
  requires: ["registers"],
  keeps: ["registers", "effects", "spilled"],
  run(fn, { module }) {
    return new Checker(fn, module).run();
  },
};

class Checker {
  readonly #uses: Uses;
  readonly #replacements = new Replacements();
  readonly #kinds = new ScopedMap<Value, KindSet>();
  readonly #conditions = new ScopedMap<Value, boolean>();
  /** A class that the object is an instance of. */
  readonly #classes = new ScopedMap<Value, string>();
  /** By value and what was asked of it: the result. */
  readonly #answers = new ScopedMap<string, Value>();
  /** Expectations that a dominating one has met. */
  readonly #idle = new Set<Instruction>();
  #cfg!: Cfg;
  #changed = false;

  constructor(readonly fn: IrFunction, readonly module: IrModule) {
    this.#uses = new Uses(fn);
  }

  run(): boolean {
    const dominators = new Dominators(this.fn);
    this.#cfg = dominators.cfg;
    const scopes = [this.#kinds, this.#conditions, this.#answers, this.#classes];
    dominators.walk(
      (_, node) => {
        for (const scope of scopes) scope.open();
        this.#enter(node);
      },
      () => {
        for (const scope of scopes) scope.close();
      },
    );
    if (this.#replacements.apply(this.fn)) this.#changed = true;
    for (const block of this.fn.blocks) {
      block.instructions = block.instructions.filter((each) =>
        each.result === undefined ? !this.#idle.has(each) : !this.#replacements.has(each.result));
    }
    return this.#changed;
  }

  #enter({ block, part }: CfgNode): void {
    if (part !== "body") this.#learnFromEdge(block);
    if (part === "start") return;
    for (const instruction of block.instructions) {
      instruction.operands = instruction.operands.map((value) => this.#replacements.get(value));
      this.#simplify(instruction);
      this.#learnFromSuccess(instruction);
    }
    this.#knownBranch(block);
  }

  /** A block with one way in knows what its branch was about. */
  #learnFromEdge(block: Block): void {
    const index = this.#cfg.indexOf.get(block)!;
    const [before, another] = this.#cfg.predecessors[index]!;
    if (before === undefined || another !== undefined || this.#cfg.protectedBlocks[index]!.length > 0) return;
    const terminator = before.terminator!;
    if (terminator.kind !== "branch") return;
    const target: Target = terminator.then.block === block ? terminator.then : terminator.otherwise;
    this.#learn(this.#replacements.get(terminator.condition), target === terminator.then);
  }

  #learn(condition: Value, holds: boolean): void {
    this.#conditions.set(condition, holds);
    const maker = this.#maker(condition);
    if (maker === undefined) return;
    const operands = maker.operands.map((value) => this.#replacements.get(value));
    if (maker.op === "bool.not") this.#learn(operands[0]!, !holds);
    else if (maker.op === "is") this.#narrow(operands[0]!, kindSets[maker.attributes["kind"] as ValueKind], holds);
    else if (maker.op === "instance.of" && holds) this.#learnClass(operands[0]!, maker.attributes["class"] as string);
    else if (maker.op === "val.identical") {
      const [a, b] = operands as [Value, Value];
      const [x, y] = [this.#kindsOf(a), this.#kindsOf(b)];
      if (isSingle(y) || holds) this.#narrow(a, y, holds);
      if (isSingle(x) || holds) this.#narrow(b, x, holds);
    }
  }

  #learnClass(value: Value, name: string): void {
    this.#narrow(value, kindSets.object, true);
    const before = this.#classOf(value);
    if (before === undefined || isSubclass(name, before, this.module)) this.#classes.set(this.#object(value), name);
  }

  #isInstance(value: Value, name: string): boolean {
    const known = this.#classOf(value);
    return known !== undefined && isSubclass(known, name, this.module);
  }

  #classOf(value: Value): string | undefined {
    const object = this.#object(value);
    return this.#classes.get(object) ?? (object === thisOf(this.fn) ? classOfThis(this.fn, this.module) : undefined);
  }

  /** The value that was boxed, or opened. */
  #object(value: Value): Value {
    const maker = this.#maker(value);
    const isSame = maker?.op === "box" || maker?.op === "unbox" || maker?.op === "unbox.unchecked";
    return isSame ? this.#replacements.get(maker.operands[0]!) : value;
  }

  /** Where an instruction that throws for other kinds was passed. */
  #learnFromSuccess(instruction: Instruction): void {
    const [value] = instruction.operands;
    switch (instruction.op) {
      case "unbox":
      case "unbox.unchecked":
        return this.#narrow(value!, kindsOfType(instruction.result!.type), true);
      case "initialized":
        return this.#narrow(value!, kindSets.absent, false);
      case "property.get":
      case "property.set":
      case "call.method":
        return this.#narrow(value!, kindSets.nullish, false);
      case "call.closure":
      case "call.spread":
        return this.#narrow(value!, kindSets.object, true);
    }
  }

  #narrow(value: Value, kinds: KindSet, holds: boolean): void {
    const before = this.#kindsOf(value);
    const after = before & (holds ? kinds : anyKind & ~kinds);
    if (after !== before) this.#kinds.set(value, after);
  }

  #kindsOf(value: Value): KindSet {
    return this.#kinds.get(value) ?? kindsOfValue(value, (each) => this.#maker(each));
  }

  #maker(value: Value): Instruction | undefined {
    return this.#uses.instruction(value);
  }

  #simplify(instruction: Instruction): void {
    const { op, operands, result } = instruction;
    const value = operands[0];
    switch (op) {
      case "is": {
        const kinds = kindSets[instruction.attributes["kind"] as ValueKind];
        if (!this.#decide(instruction, this.#kindsOf(value!), kinds)) this.#reuse(instruction, String(instruction.attributes["kind"]));
        return;
      }
      case "val.identical": {
        const single = operands.findIndex((each) => isSingle(this.#kindsOf(each)));
        if (single >= 0) this.#decide(instruction, this.#kindsOf(operands[1 - single]!), this.#kindsOf(operands[single]!));
        return;
      }
      case "instance.of":
        if ((this.#kindsOf(value!) & kindSets.object) === 0) return this.#becomeBool(instruction, false);
        if (this.#isInstance(value!, instruction.attributes["class"] as string)) return this.#becomeBool(instruction, true);
        return this.#reuse(instruction, `instance ${String(instruction.attributes["class"])}`);
      case "unbox":
      case "unbox.unchecked":
        return this.#open(instruction, result!.type);
      case "number.or.nan":
        return this.#openNumber(instruction);
      case "expect":
        return this.#expect(instruction, `${value!.id} expect ${String(instruction.attributes["kind"])}`);
      case "present":
      case "initialized":
        if ((this.#kindsOf(value!) & kindSets.absent) === 0) this.#replacements.set(result!, value!);
        return;
      case "property.set":
      case "array.set":
      case "array.set.i32":
      case "array.push":
      case "slot.set":
      case "cell.set":
        return this.#store(instruction);
      case "bool.not": {
        const known = this.#conditions.get(value!);
        if (known !== undefined) this.#becomeBool(instruction, !known);
        return;
      }
    }
  }

  /** The backend sees for itself what was boxed from no pointer. */
  #store(instruction: Instruction): void {
    const value = instruction.operands.at(-1)!;
    const isPlain = (this.#kindsOf(value) & pointerKinds) === 0 && !storesPlain(instruction, (each) => this.#maker(each));
    if (isPlain) instruction.attributes["plain"] = true;
  }

  /** Answers "is it one of `kinds`?" if that is certain. */
  #decide(instruction: Instruction, possible: KindSet, kinds: KindSet): boolean {
    if ((possible & kinds) === 0) this.#becomeBool(instruction, false);
    else if ((possible & ~kinds) === 0) this.#becomeBool(instruction, true);
    else return false;
    return true;
  }

  #becomeBool(instruction: Instruction, value: boolean): void {
    instruction.op = "const.bool";
    instruction.operands = [];
    instruction.attributes = { value };
    this.#changed = true;
  }

  /** The same was asked before: the answer is there. */
  #reuse(instruction: Instruction, question: string): void {
    const key = `${instruction.operands[0]!.id} ${question}`;
    const known = this.#answers.get(key);
    if (known === undefined) this.#answers.set(key, instruction.result!);
    else this.#replacements.set(instruction.result!, known);
  }

  #expect(instruction: Instruction, key: string): void {
    if (this.#answers.get(key) === undefined) {
      this.#answers.set(key, instruction.operands[0]!);
    } else {
      this.#idle.add(instruction);
      this.#changed = true;
    }
  }

  #open(instruction: Instruction, type: IrType): void {
    const { op, operands, result } = instruction;
    const key = `${operands[0]!.id} as ${type}`;
    const known = this.#answers.get(key);
    if (known !== undefined) {
      this.#replacements.set(result!, known);
      return;
    }
    this.#answers.set(key, result!);
    // A number need not be an i32.
    const certain = type !== "i32" && (this.#kindsOf(operands[0]!) & ~kindsOfType(type)) === 0;
    if (op !== "unbox" || !certain) return;
    instruction.op = "unbox.unchecked";
    instruction.attributes = { type };
    this.#changed = true;
  }

  /** A value that is there after all is opened as anywhere. */
  #openNumber(instruction: Instruction): void {
    if ((this.#kindsOf(instruction.operands[0]!) & (kindSets.undefined | kindSets.absent)) !== 0) return;
    instruction.op = "unbox";
    instruction.attributes = { type: "f64", ...instruction.attributes };
    this.#changed = true;
    this.#open(instruction, "f64");
  }

  /** A branch on a condition that a dominating branch has decided gets a constant. */
  #knownBranch(block: Block): void {
    const { terminator } = block;
    if (terminator?.kind !== "branch") return;
    const condition = this.#replacements.get(terminator.condition);
    const known = this.#conditions.get(condition);
    if (known === undefined || this.#maker(condition)?.op === "const.bool") return;
    const result = newValue(this.fn, "bool");
    const { position } = terminator;
    block.instructions.push({ op: "const.bool", operands: [], result, attributes: { value: known }, position });
    terminator.condition = result;
    this.#changed = true;
    for (const target of successors(terminator)) target.args = target.args.map((arg) => (arg === condition ? result : arg));
  }
}

/** undefined, null, absent: kinds with one value, so that being of the kind is being identical. */
function isSingle(kinds: KindSet): boolean {
  return kinds === kindSets.undefined || kinds === kindSets.null || kinds === kindSets.absent || kinds === kindSets.true || kinds === kindSets.false;
}
