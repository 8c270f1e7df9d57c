// Which values are live where: per value, a walk from its uses up to its definition (Boissinot et al., "Computing
// Liveness Sets for SSA-Form Programs", 2011), so the work is the size of the answer.
//
// A block that is protected holds what its handler needs through all of its instructions: liveOut includes it.
import { type Cfg, buildCfg } from "../ir/cfg.js";
import { type Block, type IrFunction, type Value } from "../ir/function.js";
import { Uses, valuesUsedBy } from "./uses.js";

export class Liveness {
  readonly cfg: Cfg;
  readonly #liveIn: Set<Value>[];
  readonly #liveOut: Set<Value>[];

  constructor(fn: IrFunction, uses = new Uses(fn)) {
    this.cfg = buildCfg(fn);
    this.#liveIn = this.cfg.order.map(() => new Set());
    this.#liveOut = this.cfg.order.map(() => new Set());
    for (const block of this.cfg.order) {
      for (const value of new Set(valuesUsedBy(block))) {
        if (uses.definition(value)?.block !== block) this.#walkUp(value, block, uses.definition(value)?.block);
      }
    }
  }

  /** Values that come from elsewhere and are needed in the block or after it. */
  liveIn(block: Block): ReadonlySet<Value> {
    return this.#liveIn[this.cfg.indexOf.get(block) ?? -1] ?? new Set();
  }

  /** Values that are needed after the block (not what its own edges pass), or by its handler. */
  liveOut(block: Block): ReadonlySet<Value> {
    return this.#liveOut[this.cfg.indexOf.get(block) ?? -1] ?? new Set();
  }

  #walkUp(value: Value, from: Block, definedIn: Block | undefined): void {
    const { indexOf, predecessors, protectedBlocks } = this.cfg;
    const pending = [from];
    for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
      const index = indexOf.get(block)!;
      const live = this.#liveIn[index]!;
      if (live.has(value)) continue;
      live.add(value);
      for (const before of [...predecessors[index]!, ...protectedBlocks[index]!]) {
        this.#liveOut[indexOf.get(before)!]!.add(value);
        if (before !== definedIn) pending.push(before);
      }
    }
  }
}
