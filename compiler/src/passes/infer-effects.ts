// Finds out what calling each function does: most of all, whether it may throw, so that callers need not look.
//
//   function @g(v0: f64) -> f64 {              function @g(v0: f64) -> f64 effects() {
//   bb0: v1: f64 = f64.add(v0, v0); return v1  →    …
//
// Bottom-up over the call graph. What throws inside a handler's reach does not count, what its handler does counts. A
// recursive function may exhaust the stack and a loop that allocates may reach the heap's limit, so both throw; a loop
// may run for ever, so a call of a function with one is never removed ("writes").
// Invariant: what is said here stays true when later passes change the function, since they only take effects away.
import { buildCfg, type Cfg } from "../ir/cfg.js";
import { type Block, effectsOf, type Instruction, type IrFunction, type IrModule } from "../ir/function.js";
import type { OpName } from "../ir/ops.js";
import type { Effects } from "../ir/types.js";
import { CallGraph } from "../analysis/call-graph.js";
import { findLoops } from "../analysis/loops.js";
import type { Pass } from "./pass.js";

export const inferEffects: Pass = {
  name: "infer-effects",
  summary: "Finds which functions may throw, write, read or allocate.",
  scope: "module",
  provides: ["effects"],
  keeps: ["registers", "spilled"],
  run(module, context) {
    const graph = new CallGraph(module);
    const changed = new Set<IrFunction>();
    for (const component of graph.components) {
      // A generator's body runs when it is resumed, not when it is called.
      const functions = component.filter((fn) => fn.kind === "function");
      const start: Effects = functions.some((fn) => graph.isRecursive(fn)) ? { writes: true, throws: true } : {};
      // Calls inside the component add nothing of their own, so they count as what is certain of all members.
      const before = functions.map((fn) => fn.effects);
      for (const fn of functions) fn.effects = start;
      const effects = union(functions.map((fn) => effectsOfBody(fn, module)), start);
      functions.forEach((fn, index) => {
        fn.effects = effects;
        if (!sameEffects(before[index], effects)) changed.add(fn);
      });
    }
    for (const [caller, callees] of graph.callees) {
      if ([...callees].some((callee) => changed.has(callee))) context.touch(caller);
    }
    return changed.size > 0;
  },
};

/** What only the function itself can see: its locals, and the exception that it has caught. */
const isPrivate: ReadonlySet<OpName> = new Set<OpName>(["local.get", "local.set", "catch"]);

function effectsOfBody(fn: IrFunction, module: IrModule): Effects {
  const all: Effects[] = [];
  const cfg = buildCfg(fn);
  for (const block of cfg.order) {
    const leaves = block.handler === undefined;
    for (const instruction of block.instructions) {
      if (isPrivate.has(instruction.op)) continue;
      const effects = effectsOf(instruction, module);
      all.push(leaves ? effects : { ...effects, throws: false });
    }
    const kind = block.terminator?.kind;
    if (leaves && (kind === "throw" || kind === "unreachable")) all.push({ throws: true });
  }
  all.push(effectsOfLoops(cfg, module));
  return union(all, {});
}

/** The backend looks for the heap's limit where a loop that allocates goes back. */
function effectsOfLoops(cfg: Cfg, module: IrModule): Effects {
  const loops = findLoops(cfg);
  const allocates = (instruction: Instruction): boolean => effectsOf(instruction, module).allocates === true;
  const throws = loops.some(({ blocks }) => [...blocks].some((block: Block) => block.instructions.some(allocates)));
  return loops.length === 0 ? {} : { writes: true, throws };
}

const words = ["reads", "writes", "allocates", "throws"] as const;

function sameEffects(a: Effects | undefined, b: Effects): boolean {
  return a !== undefined && words.every((word) => (a[word] ?? false) === (b[word] ?? false));
}

function union(all: readonly Effects[], start: Effects): Effects {
  const result: { -readonly [K in keyof Effects]: boolean } = { ...start };
  for (const effects of all) {
    for (const word of words) if (effects[word]) result[word] = true;
  }
  return result;
}
