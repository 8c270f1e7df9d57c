// Where the local variables of a function are live, written, and carried across a yield.
//
// As in liveness.ts each variable is walked up from its reads; a write inside a protected block does not end the life
// of a variable that the handler reads, since the exception may come before it.
import type { Cfg } from "../ir/cfg.js";
import type { Block, IrFunction } from "../ir/function.js";

/** What one block does to one local. */
interface Access {
  /** Reads it before it writes it. */
  reads: boolean;
  writes: boolean;
}

export class LocalLiveness {
  readonly #liveIn = new Map<string, Set<Block>>();
  readonly #writers = new Map<string, Block[]>();
  readonly #acrossYield = new Set<string>();

  constructor(fn: IrFunction, readonly cfg: Cfg) {
    const byBlock = new Map<Block, Map<string, Access>>();
    for (const block of cfg.order) byBlock.set(block, accesses(block));
    const liveOut = new Map<Block, Set<string>>();
    for (const { name } of fn.locals) {
      this.#liveIn.set(name, new Set());
      this.#writers.set(name, []);
    }
    for (const [block, all] of byBlock) {
      for (const [name, access] of all) {
        if (access.writes) this.#writers.get(name)?.push(block);
        if (access.reads) this.#walkUp(name, block, byBlock, liveOut);
      }
    }
    if (fn.kind === "generator") {
      for (const block of cfg.order) this.#findYields(block, liveOut.get(block) ?? new Set());
    }
  }

  isLiveIn(block: Block, name: string): boolean {
    return this.#liveIn.get(name)?.has(block) ?? false;
  }

  /** Reachable blocks that write the local. */
  writers(name: string): readonly Block[] {
    return this.#writers.get(name) ?? [];
  }

  /** Whether a yield stands between a write of the local and a read of what was written. */
  crossesYield(name: string): boolean {
    return this.#acrossYield.has(name);
  }

  #walkUp(name: string, from: Block, byBlock: Map<Block, Map<string, Access>>, liveOut: Map<Block, Set<string>>): void {
    const live = this.#liveIn.get(name);
    if (live === undefined) return;
    const pending = [from];
    for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
      if (live.has(block)) continue;
      live.add(block);
      const index = this.cfg.indexOf.get(block)!;
      for (const before of this.cfg.predecessors[index]!) {
        addTo(liveOut, before, name);
        if (byBlock.get(before)!.get(name)?.writes !== true) pending.push(before);
      }
      for (const before of this.cfg.protectedBlocks[index]!) {
        addTo(liveOut, before, name);
        pending.push(before);
      }
    }
  }

  #findYields(block: Block, liveOut: ReadonlySet<string>): void {
    if (!block.instructions.some((instruction) => instruction.op === "yield")) return;
    const live = new Set(liveOut);
    for (let index = block.instructions.length - 1; index >= 0; index--) {
      const { op, attributes } = block.instructions[index]!;
      const name = attributes["local"] as string;
      if (op === "local.get") live.add(name);
      else if (op === "local.set" && !(block.handler !== undefined && this.isLiveIn(block.handler, name))) live.delete(name);
      else if (op === "yield") for (const each of live) this.#acrossYield.add(each);
    }
  }
}

function accesses(block: Block): Map<string, Access> {
  const all = new Map<string, Access>();
  for (const { op, attributes } of block.instructions) {
    if (op !== "local.get" && op !== "local.set") continue;
    const name = attributes["local"] as string;
    let access = all.get(name);
    if (access === undefined) all.set(name, (access = { reads: false, writes: false }));
    if (op === "local.set") access.writes = true;
    else if (!access.writes) access.reads = true;
  }
  return all;
}

function addTo(sets: Map<Block, Set<string>>, block: Block, name: string): void {
  const set = sets.get(block);
  if (set === undefined) sets.set(block, new Set([name]));
  else set.add(name);
}
