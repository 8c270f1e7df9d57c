// Where the stack is checked: in functions that may come to be inside themselves, and at back edges of loops that
// allocate (the same test serves the heap's interrupt).
//
// Invariant: every circle of calls has a check. It either consists of direct calls only, then it is a component of the
// call graph, or some function of it makes an indirect call, and that one checks.
import { type Block, effectsOf, type Instruction, type IrFunction, type IrModule, successors } from "../../ir/function.js";
import type { OpName } from "../../ir/ops.js";
import type { RuntimeFunction } from "../../ir/types.js";

const indirectCalls: ReadonlySet<OpName> = new Set<OpName>(["call.closure", "call.method", "call.spread"]);

/** Names of the functions that check the stack when they are entered. */
export function functionsToCheck(module: IrModule): Set<string> {
  const accessors = new Set<unknown>();
  for (const { properties } of module.shapes.values()) {
    for (const { kind, name } of properties) if (kind === "accessor") accessors.add(name);
  }
  const checked = recursiveFunctions(module);
  for (const fn of module.functions.values()) {
    if (instructions(fn).some((instruction) => callsIndirectly(instruction, accessors))) checked.add(fn.name);
  }
  return checked;
}

function callsIndirectly(instruction: Instruction, accessors: ReadonlySet<unknown>): boolean {
  if (indirectCalls.has(instruction.op)) return true;
  if (instruction.op === "property.get" || instruction.op === "property.set") return accessors.has(instruction.attributes["name"]);
  if (instruction.op !== "call.runtime" || (instruction.attributes["row"] as RuntimeFunction).leaf === true) return false;
  const effects = effectsOf(instruction);
  return effects.throws === true && effects.writes === true;
}

/** Functions that reach themselves by direct calls: components of the call graph (Tarjan), by an explicit stack. */
function recursiveFunctions(module: IrModule): Set<string> {
  const callees = new Map([...module.functions.values()].map((fn) => [fn.name, directCallees(fn, module)]));
  const recursive = new Set([...callees].filter(([name, called]) => called.includes(name)).map(([name]) => name));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  for (const root of callees.keys()) {
    if (index.has(root)) continue;
    const path = [{ name: root, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { name } = top;
      if (top.next === 0) {
        index.set(name, index.size);
        low.set(name, index.get(name)!);
        open.push(name);
        isOpen.add(name);
      }
      const callee = callees.get(name)![top.next++];
      if (callee !== undefined) {
        if (!index.has(callee)) path.push({ name: callee, next: 0 });
        else if (isOpen.has(callee)) low.set(name, Math.min(low.get(name)!, index.get(callee)!));
        continue;
      }
      path.pop();
      const caller = path.at(-1)?.name;
      if (caller !== undefined) low.set(caller, Math.min(low.get(caller)!, low.get(name)!));
      if (low.get(name) !== index.get(name)) continue;
      const component = open.splice(open.indexOf(name));
      for (const member of component) isOpen.delete(member);
      if (component.length > 1) component.forEach((member) => recursive.add(member));
    }
  }
  return recursive;
}

function directCallees(fn: IrFunction, module: IrModule): string[] {
  const calls = instructions(fn).filter((instruction) => instruction.op === "call.direct");
  const names = calls.map((call) => String(call.attributes["function"]));
  return [...new Set(names)].filter((name) => module.functions.has(name));
}

function instructions(fn: IrFunction): Instruction[] {
  return fn.blocks.flatMap((block) => block.instructions);
}

/** Blocks (of `order`, a reverse postorder) that end with a jump back into a loop that allocates. */
export function allocatingBackEdges(order: readonly Block[], module: IrModule): Set<Block> {
  const indexOf = new Map(order.map((block, i) => [block, i]));
  const predecessors = new Map<Block, Block[]>(order.map((block) => [block, []]));
  for (const block of order) {
    for (const { block: to } of successors(block.terminator!)) predecessors.get(to)!.push(block);
  }
  const result = new Set<Block>();
  for (const [i, block] of order.entries()) {
    for (const { block: header } of successors(block.terminator!)) {
      if (indexOf.get(header)! > i) continue;
      const body = loopBody(header, block, predecessors);
      const all = body.flatMap((inside) => inside.instructions);
      if (all.some((instruction) => allocates(instruction, module))) result.add(block);
    }
  }
  return result;
}

/** The blocks from which `from` is reached without passing `header`, and both. */
function loopBody(header: Block, from: Block, predecessors: ReadonlyMap<Block, readonly Block[]>): Block[] {
  const body = new Set([header, from]);
  const work = from === header ? [] : [from];
  for (let block = work.pop(); block !== undefined; block = work.pop()) {
    for (const before of predecessors.get(block)!) {
      if (body.has(before)) continue;
      body.add(before);
      work.push(before);
    }
  }
  return [...body];
}

/** What checks the heap limit itself, or allocates only on slow paths that do. */
const checksItself: ReadonlySet<OpName> = new Set<OpName>([
  "property.get", "property.set", "array.set", "array.set.i32", "array.push", "typed.get", "typed.at", "typed.set", "yield",
]);

function allocates(instruction: Instruction, module: IrModule): boolean {
  return effectsOf(instruction, module).allocates === true && !checksItself.has(instruction.op);
}
