// The loops of a function: for each header the blocks from which it is reached again without leaving.
//
// A back edge is one that goes to a block at or before its own in reverse postorder; with structured source its target
// dominates it, which passes that rely on it check. Handler edges enter no loop by themselves but belong to the paths.
import type { Cfg } from "../ir/cfg.js";
import { type Block, successors } from "../ir/function.js";

export interface Loop {
  readonly header: Block;
  /** Blocks that jump back to the header. */
  readonly latches: readonly Block[];
  /** All blocks of the loop, with the header. */
  readonly blocks: ReadonlySet<Block>;
}

/** Whether the block ends with a jump to itself or to one before it. */
export function hasBackEdge(block: Block, cfg: Cfg): boolean {
  const own = cfg.indexOf.get(block);
  if (own === undefined || block.terminator === undefined) return false;
  return successors(block.terminator).some((target) => cfg.indexOf.get(target.block)! <= own);
}

/** Innermost loops come after those that contain them. */
export function findLoops(cfg: Cfg): Loop[] {
  const loops: Loop[] = [];
  cfg.order.forEach((header, index) => {
    const latches = [...new Set(cfg.predecessors[index]!)].filter((block) => cfg.indexOf.get(block)! >= index);
    if (latches.length > 0) loops.push({ header, latches, blocks: loopBlocks(header, latches, cfg) });
  });
  return loops;
}

function loopBlocks(header: Block, latches: readonly Block[], cfg: Cfg): Set<Block> {
  const blocks = new Set([header]);
  const pending = latches.filter((latch) => latch !== header);
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    if (blocks.has(block)) continue;
    blocks.add(block);
    const index = cfg.indexOf.get(block)!;
    pending.push(...cfg.predecessors[index]!, ...cfg.protectedBlocks[index]!);
  }
  return blocks;
}
