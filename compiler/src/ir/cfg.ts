// The control-flow graph of a function: order, predecessors, dominance.
//
// A handler edge leaves its block at the START: the handler sees the block's parameters and what was there before, but
// no result of the block's own instructions. So a protected block is two nodes here, `start` and `body`, and the
// handler hangs on `start`; every other block is one node. Dominators after Cooper, Harvey and Kennedy,
// "A Simple, Fast Dominance Algorithm".
import { type Block, type IrFunction, successors } from "./function.js";

/** A snapshot: valid until an edge or a handler of the function changes. */
export interface Cfg {
  /** Reachable blocks in reverse postorder; the entry is first. */
  readonly order: readonly Block[];
  /** Place of a block in `order`. */
  readonly indexOf: ReadonlyMap<Block, number>;
  /** By place: the blocks that jump here, once per edge. */
  readonly predecessors: readonly (readonly Block[])[];
  /** By place: the blocks whose handler this is. */
  readonly protectedBlocks: readonly (readonly Block[])[];
}

/** Targets of a block's terminator and then its handler. */
export function successorBlocks(block: Block): Block[] {
  const blocks = block.terminator === undefined ? [] : successors(block.terminator).map((target) => target.block);
  if (block.handler !== undefined) blocks.push(block.handler);
  return blocks;
}

/** Reachable blocks so that, but for loops, each comes after all that lead to it. */
export function reversePostorder(fn: IrFunction): Block[] {
  const entry = fn.blocks[0];
  if (entry === undefined) return [];
  const seen = new Set([entry]);
  const order: Block[] = [];
  const stack = [{ block: entry, next: successorBlocks(entry) }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    // The last successor first: what follows a branch is then printed after its first arm.
    const block = top.next.pop();
    if (block === undefined) {
      order.push(top.block);
      stack.pop();
    } else if (!seen.has(block)) {
      seen.add(block);
      stack.push({ block, next: successorBlocks(block) });
    }
  }
  return order.reverse();
}

export function buildCfg(fn: IrFunction): Cfg {
  const order = reversePostorder(fn);
  const indexOf = new Map(order.map((block, index) => [block, index]));
  const predecessors: Block[][] = order.map(() => []);
  const protectedBlocks: Block[][] = order.map(() => []);
  for (const block of order) {
    if (block.terminator !== undefined) {
      for (const target of successors(block.terminator)) predecessors[indexOf.get(target.block)!]!.push(block);
    }
    if (block.handler !== undefined) protectedBlocks[indexOf.get(block.handler)!]!.push(block);
  }
  return { order, indexOf, predecessors, protectedBlocks };
}

/** One block, or one half of a protected block. */
export interface CfgNode {
  readonly block: Block;
  /** `start`: parameters only; `body`: instructions and terminator; `whole`: both. */
  readonly part: "start" | "body" | "whole";
}

/** The dominator tree over nodes, which are numbered in an order where each follows its dominator. */
export interface Dominance {
  readonly cfg: Cfg;
  readonly nodes: readonly CfgNode[];
  /** By node: the nodes before it. */
  readonly predecessors: readonly (readonly number[])[];
  /** By node: its immediate dominator; the entry's is itself. */
  readonly idom: Int32Array;
  /** By place of a block in cfg.order: the node of its parameters, and of its instructions. */
  readonly startNode: Int32Array;
  readonly bodyNode: Int32Array;
  /** Whether node `a` dominates node `b` (each dominates itself). */
  dominates(a: number, b: number): boolean;
}

export function computeDominance(cfg: Cfg): Dominance {
  const nodes: CfgNode[] = [];
  const startNode = new Int32Array(cfg.order.length);
  const bodyNode = new Int32Array(cfg.order.length);
  cfg.order.forEach((block, index) => {
    startNode[index] = nodes.length;
    nodes.push({ block, part: block.handler === undefined ? "whole" : "start" });
    if (block.handler !== undefined) nodes.push({ block, part: "body" });
    bodyNode[index] = nodes.length - 1;
  });
  const predecessors: number[][] = nodes.map(() => []);
  cfg.order.forEach((_, index) => {
    const start = startNode[index]!;
    const before = predecessors[start]!;
    for (const block of cfg.predecessors[index]!) before.push(bodyNode[cfg.indexOf.get(block)!]!);
    for (const block of cfg.protectedBlocks[index]!) before.push(startNode[cfg.indexOf.get(block)!]!);
    if (bodyNode[index] !== start) predecessors[bodyNode[index]!]!.push(start);
  });
  const idom = immediateDominators(predecessors);
  return { cfg, nodes, predecessors, idom, startNode, bodyNode, dominates: dominanceTest(idom) };
}

function immediateDominators(predecessors: readonly (readonly number[])[]): Int32Array {
  const idom = new Int32Array(predecessors.length).fill(-1);
  if (idom.length === 0) return idom;
  idom[0] = 0;
  const intersect = (a: number, b: number): number => {
    while (a !== b) {
      while (a > b) a = idom[a]!;
      while (b > a) b = idom[b]!;
    }
    return a;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (let node = 1; node < idom.length; node++) {
      let dominator = -1;
      for (const before of predecessors[node]!) {
        if (idom[before] === -1) continue;
        dominator = dominator === -1 ? before : intersect(before, dominator);
      }
      if (idom[node] !== dominator) {
        idom[node] = dominator;
        changed = true;
      }
    }
  }
  return idom;
}

/** Answers by the interval that each subtree takes in a preorder walk. */
function dominanceTest(idom: Int32Array): (a: number, b: number) => boolean {
  const size = new Int32Array(idom.length).fill(1);
  for (let node = idom.length - 1; node > 0; node--) size[idom[node]!]! += size[node]!;
  const first = new Int32Array(idom.length);
  const next = new Int32Array(idom.length);
  if (idom.length > 0) next[0] = 1;
  for (let node = 1; node < idom.length; node++) {
    const parent = idom[node]!;
    first[node] = next[parent]!;
    next[parent]! += size[node]!;
    next[node] = first[node]! + 1;
  }
  return (a, b) => first[a]! <= first[b]! && first[b]! < first[a]! + size[a]!;
}
