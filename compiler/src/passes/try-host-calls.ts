// Finds the variants of event methods that can try: they give up where the host's call around them would have to be
// entered, and the method itself is called. So the common way costs no frame at all.
//
//   function @Opens_fd_visits(v0: val, v1: event) enters    →    function @Opens_fd_visits(v0: val, v1: event) tries
//
// Every instruction of such a function has a way that needs no call, and nothing has been done that somebody could tell
// when one of them takes another way.
import { CallGraph } from "../analysis/call-graph.js";
import { callNeed, type CallNeed } from "../analysis/call-need.js";
import { Uses } from "../analysis/uses.js";
import {
  type Block, effectsOf, type Instruction, type IrFunction, type IrModule, successors,
} from "../ir/function.js";
import type { RuntimeFunction } from "../ir/types.js";
import type { Pass } from "./pass.js";

export const tryHostCalls: Pass = {
  name: "try-host-calls",
  summary: "Lets methods of events do without the host's call being entered where they mostly can.",
  scope: "module",
  requires: ["registers"],
  keeps: ["registers", "effects", "spilled"],
  run(module) {
    return thoseThatTry(module).length > 0;
  },
};

/** The greatest set of functions that can try and call only each other. */
function thoseThatTry(module: IrModule): IrFunction[] {
  const graph = new CallGraph(module);
  const all = [...module.functions.values()].filter((fn) => fn.visits !== undefined);
  for (const fn of all) fn.visits = graph.isRecursive(fn) ? "enters" : "tries";
  for (let changed = true; changed; ) {
    changed = false;
    for (const fn of all) {
      if (fn.visits === "enters" || canTry(fn, module)) continue;
      fn.visits = "enters";
      changed = true;
    }
  }
  return all.filter((fn) => fn.visits === "tries");
}

/** Whether nothing needs the call on every way, and no way leads from an effect to what may give up. */
function canTry(fn: IrFunction, module: IrModule): boolean {
  const uses = new Uses(fn);
  const needs = (instruction: Instruction): CallNeed => callNeed(instruction, module, (value) => uses.instruction(value));
  /** Blocks that are reached after an effect. */
  const late = new Set<Block>();
  const work: Block[] = [];
  for (const block of fn.blocks) {
    let isLate = false;
    for (const instruction of block.instructions) {
      const need = needs(instruction);
      if (need === "always" || (need === "rarely" && isLate) || callsWhatEnters(instruction, module)) return false;
      isLate ||= hasEffect(instruction, module);
    }
    if (block.terminator?.kind === "throw" || block.terminator?.kind === "unreachable") return false;
    if (isLate) work.push(...targetsOf(block));
  }
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    if (late.has(block)) continue;
    late.add(block);
    if (block.instructions.some((instruction) => needs(instruction) !== "never")) return false;
    work.push(...targetsOf(block));
  }
  return true;
}

const targetsOf = ({ terminator }: Block): Block[] => successors(terminator!).map(({ block }) => block);

function callsWhatEnters({ op, attributes }: Instruction, module: IrModule): boolean {
  return op === "call.direct" && module.functions.get(String(attributes["function"]))?.visits === "enters";
}

/** Whether somebody could tell if it were done twice. What a property's accessor does is done by the slow way only. */
function hasEffect(instruction: Instruction, module: IrModule): boolean {
  const { op } = instruction;
  const row = op === "call.runtime" ? (instruction.attributes["row"] as RuntimeFunction) : undefined;
  // an entry of a table that was looked up is released when the function gives up
  if (row?.short === true) return row.shortWrites === true;
  return op !== "property.get" && op !== "local.set" && effectsOf(instruction, module).writes === true;
}
