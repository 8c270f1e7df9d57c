// Makes the control-flow graph as small as it can be without looking into instructions.
//
//   bb0: v1: bool = const.bool true        bb0: v1: bool = const.bool true
//        branch v1, bb1(v0), bb2      →         return v0
//   bb1(v2: f64): jump bb3(v2)
//   bb2: jump bb3(v0)
//   bb3(v4: f64): return v4
//
// Unreachable blocks go; a branch on a constant becomes a jump; an edge to an empty block goes on to where that block
// goes; a parameter that is always the same value is that value; a block with one way in is appended to it.
// Invariant: a handler sees only what is there at the START of a block it protects, so two blocks become one only if
// they have the same handler or the one that gains it cannot throw.
import { buildCfg, type Cfg, reversePostorder } from "../ir/cfg.js";
import {
  type Block, effectsOf, type Instruction, type IrFunction, type IrModule, successors, type Target, type Value,
} from "../ir/function.js";
import { hasBackEdge } from "../analysis/loops.js";
import { Uses, valuesUsedBy } from "../analysis/uses.js";
import type { Pass } from "./pass.js";
import { Replacements } from "./replacements.js";

export const simplifyCfg: Pass = {
  name: "simplify-cfg",
  summary: "Removes unreachable and empty blocks, constant branches and parameters that are always the same value.",
  scope: "function",
  keeps: ["registers", "effects", "spilled"],
  run(fn, { module }) {
    let changed = false;
    while (round(fn, module)) changed = true;
    return changed;
  },
};

function round(fn: IrFunction, module: IrModule): boolean {
  const steps = [removeUnreachable, dropHandlers, foldTerminators, threadEdges, removeUnreachable, removeParams, mergeBlocks];
  let changed = false;
  for (const step of steps) changed = step(fn, module) || changed;
  return changed;
}

function removeUnreachable(fn: IrFunction): boolean {
  const reachable = new Set(reversePostorder(fn));
  if (reachable.size === fn.blocks.length) return false;
  fn.blocks = fn.blocks.filter((block) => reachable.has(block));
  return true;
}

/** Whether an exception can leave the block. `unreachable` passes one on, and a loop meets the heap's limit going back. */
function canThrow(block: Block, module: IrModule, cfg: Cfg): boolean {
  const kind = block.terminator?.kind;
  if (kind === "throw" || kind === "unreachable" || hasBackEdge(block, cfg)) return true;
  return block.instructions.some((instruction) => effectsOf(instruction, module).throws);
}

function dropHandlers(fn: IrFunction, module: IrModule): boolean {
  let changed = false;
  const cfg = buildCfg(fn);
  for (const block of fn.blocks) {
    if (block.handler === undefined || canThrow(block, module, cfg)) continue;
    block.handler = undefined;
    changed = true;
  }
  return changed;
}

function foldTerminators(fn: IrFunction): boolean {
  const makers = conditionMakers(fn);
  let changed = false;
  for (const block of fn.blocks) if (foldTerminator(block, makers)) changed = true;
  return changed;
}

/** The instructions that tell something about a condition. */
function conditionMakers(fn: IrFunction): Map<Value, Instruction> {
  const makers = new Map<Value, Instruction>();
  for (const block of fn.blocks) {
    for (const instruction of block.instructions) {
      const { op, result } = instruction;
      if (op === "const.bool" || op === "const.i32" || op === "bool.not") makers.set(result!, instruction);
    }
  }
  return makers;
}

function foldTerminator(block: Block, makers: ReadonlyMap<Value, Instruction>): boolean {
  const terminator = block.terminator;
  if (terminator?.kind !== "branch" && terminator?.kind !== "switch") return false;
  const { position } = terminator;
  const maker = makers.get(terminator.kind === "branch" ? terminator.condition : terminator.value);
  const known = maker?.op === "const.bool" || maker?.op === "const.i32" ? maker.attributes["value"] : undefined;
  let target: Target | undefined;
  if (terminator.kind === "branch") {
    if (known !== undefined) target = known === true ? terminator.then : terminator.otherwise;
    else if (maker?.op === "bool.not") {
      const { then, otherwise } = terminator;
      block.terminator = { kind: "branch", condition: maker.operands[0]!, then: otherwise, otherwise: then, position };
      return true;
    }
  } else if (known !== undefined) {
    target = terminator.cases.find((each) => each.value === known)?.target ?? terminator.otherwise;
  }
  const targets = successors(terminator);
  if (target === undefined && targets.every((each) => sameTarget(each, targets[0]!))) target = targets[0]!;
  if (target === undefined) return false;
  block.terminator = { kind: "jump", target, position };
  return true;
}

function sameTarget(a: Target, b: Target): boolean {
  return a.block === b.block && a.args.every((arg, index) => arg === b.args[index]);
}

/** An edge into a block, with what is known of a condition when it is taken. */
interface Edge {
  readonly target: Target;
  readonly condition: Value | undefined;
  readonly holds: boolean;
}

function edgesInto(fn: IrFunction): Map<Block, Edge[]> {
  const edges = new Map<Block, Edge[]>();
  for (const { terminator } of fn.blocks) {
    if (terminator === undefined) continue;
    for (const target of successors(terminator)) {
      const condition = terminator.kind === "branch" ? terminator.condition : undefined;
      const edge = { target, condition, holds: terminator.kind === "branch" && target === terminator.then };
      const known = edges.get(target.block);
      if (known === undefined) edges.set(target.block, [edge]);
      else known.push(edge);
    }
  }
  return edges;
}

/** Sends edges to an empty block on to where it goes from there. */
function threadEdges(fn: IrFunction): boolean {
  const empty = fn.blocks.slice(1).filter((block) => block.instructions.length === 0 && block.terminator?.kind !== "return");
  if (empty.length === 0) return false;
  const uses = new Uses(fn);
  const edges = edgesInto(fn);
  const handlers = new Set(fn.blocks.map((block) => block.handler));
  let changed = false;
  for (const block of empty) {
    if (handlers.has(block) || !paramsStayInside(block, uses)) continue;
    for (const edge of edges.get(block) ?? []) {
      if (edge.target.block !== block) continue;
      const next = wayThrough(block, edge, uses);
      if (next === undefined || next.block === block) continue;
      const args = next.args.map((arg) => substitute(arg, block, edge.target));
      edge.target.block = next.block;
      edge.target.args = args;
      const following = edges.get(next.block);
      if (following === undefined) edges.set(next.block, [edge]);
      else following.push(edge);
      changed = true;
    }
  }
  return changed;
}

function substitute(value: Value, block: Block, target: Target): Value {
  const index = block.params.indexOf(value);
  return index < 0 ? value : target.args[index]!;
}

/** Where an edge to the empty block ends, if that is certain. */
function wayThrough(block: Block, edge: Edge, uses: Uses): Target | undefined {
  const terminator = block.terminator;
  if (terminator?.kind === "jump") return terminator.target;
  if (terminator?.kind !== "branch") return undefined;
  const condition = substitute(terminator.condition, block, edge.target);
  const maker = uses.instruction(condition);
  let holds: boolean | undefined;
  if (maker?.op === "const.bool") holds = maker.attributes["value"] === true;
  else if (condition === edge.condition) holds = edge.holds;
  if (holds === undefined) return undefined;
  return holds ? terminator.then : terminator.otherwise;
}

function paramsStayInside(block: Block, uses: Uses): boolean {
  if (block.params.length === 0) return true;
  const inside = new Map<Value, number>();
  for (const value of valuesUsedBy(block)) inside.set(value, (inside.get(value) ?? 0) + 1);
  return block.params.every((param) => uses.count(param) === (inside.get(param) ?? 0));
}

/** Removes parameters that get the same value on every way in. */
function removeParams(fn: IrFunction): boolean {
  const edges = edgesInto(fn);
  const replacements = new Replacements();
  for (const block of fn.blocks.slice(1)) {
    const into = edges.get(block) ?? [];
    for (let index = block.params.length - 1; index >= 0; index--) {
      const param = block.params[index]!;
      const values = new Set(into.map((edge) => replacements.get(edge.target.args[index]!)));
      values.delete(param);
      if (values.size !== 1) continue;
      replacements.set(param, [...values][0]!);
      block.params.splice(index, 1);
      for (const edge of into) edge.target.args.splice(index, 1);
    }
  }
  return replacements.apply(fn);
}

/** Appends each block that has one way in, from a jump, to where that jump stands. */
function mergeBlocks(fn: IrFunction, module: IrModule): boolean {
  const waysIn = new Map<Block, number>();
  for (const block of fn.blocks) {
    for (const { block: to } of successors(block.terminator!)) waysIn.set(to, (waysIn.get(to) ?? 0) + 1);
    if (block.handler !== undefined) waysIn.set(block.handler, Infinity);
  }
  const cfg = buildCfg(fn);
  const merged = new Set<Block>();
  const replacements = new Replacements();
  for (const block of fn.blocks) {
    if (merged.has(block)) continue;
    while (block.terminator?.kind === "jump") {
      const { target } = block.terminator;
      const next = target.block;
      if (next === block || next === fn.blocks[0] || waysIn.get(next) !== 1 || !mayJoin(block, next, module, cfg)) break;
      next.params.forEach((param, index) => replacements.set(param, target.args[index]!));
      for (const instruction of next.instructions) block.instructions.push(instruction);
      block.handler ??= next.handler;
      block.terminator = next.terminator;
      merged.add(next);
    }
  }
  fn.blocks = fn.blocks.filter((block) => !merged.has(block));
  replacements.apply(fn);
  return merged.size > 0;
}

function mayJoin(block: Block, next: Block, module: IrModule, cfg: Cfg): boolean {
  if (block.handler === next.handler) return true;
  if (next.handler === undefined) return !canThrow(next, module, cfg);
  // The handler of `next` must not come to see results of `block`.
  return block.handler === undefined && !canThrow(block, module, cfg) && block.instructions.every((each) => each.result === undefined);
}
