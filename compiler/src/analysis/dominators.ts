// Dominators as passes ask for them: by block, with the tree to walk and the dominance frontier.
//
// Nodes are blocks, or the two halves of a protected block (ir/cfg.ts says why): a fact that an instruction of a
// protected block establishes does not hold in its handler.
import { buildCfg, type Cfg, type CfgNode, computeDominance, type Dominance } from "../ir/cfg.js";
import type { Block, IrFunction } from "../ir/function.js";

export class Dominators {
  readonly cfg: Cfg;
  readonly dominance: Dominance;
  readonly #children: number[][];
  #frontiers: number[][] | undefined;

  constructor(fn: IrFunction) {
    this.cfg = buildCfg(fn);
    this.dominance = computeDominance(this.cfg);
    this.#children = this.dominance.nodes.map(() => []);
    for (let node = 1; node < this.#children.length; node++) this.#children[this.dominance.idom[node]!]!.push(node);
  }

  get nodes(): readonly CfgNode[] {
    return this.dominance.nodes;
  }

  /** The node of a block's parameters. */
  startOf(block: Block): number {
    return this.dominance.startNode[this.cfg.indexOf.get(block)!]!;
  }

  /** The node of a block's instructions and terminator. */
  bodyOf(block: Block): number {
    return this.dominance.bodyNode[this.cfg.indexOf.get(block)!]!;
  }

  /** Whether all that `a` computes is there wherever `b` begins. */
  dominates(a: Block, b: Block): boolean {
    return a === b || this.dominance.dominates(this.bodyOf(a), this.startOf(b));
  }

  /** By node: the nodes that it leads to without dominating them. */
  get frontiers(): readonly (readonly number[])[] {
    return (this.#frontiers ??= this.#computeFrontiers());
  }

  #computeFrontiers(): number[][] {
    const { idom, predecessors } = this.dominance;
    const frontiers: number[][] = predecessors.map(() => []);
    predecessors.forEach((before, node) => {
      if (before.length < 2) return;
      for (let runner of before) {
        while (runner !== idom[node]) {
          const frontier = frontiers[runner]!;
          if (frontier.at(-1) !== node) frontier.push(node);
          runner = idom[runner]!;
        }
      }
    });
    return frontiers;
  }

  /** Visits each node before those it dominates, and leaves it after them. */
  walk(enter: (node: number, at: CfgNode) => void, leave?: (node: number, at: CfgNode) => void): void {
    const stack: number[] = this.nodes.length === 0 ? [] : [0];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      if (node < 0) {
        leave?.(~node, this.nodes[~node]!);
        continue;
      }
      enter(node, this.nodes[node]!);
      stack.push(~node);
      const children = this.#children[node]!;
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index]!);
    }
  }
}
