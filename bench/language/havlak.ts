// are-we-fast-yet, Havlak: recognizes the loops of a control-flow graph of 5,213 blocks, again and again.
import { check } from "./support/check.js";

class BasicBlock {
  readonly inEdges: BasicBlock[] = [];
  readonly outEdges: BasicBlock[] = [];
  constructor(readonly name: number) {}
}

class ControlFlowGraph {
  private readonly blocks = new Map<number, BasicBlock>();
  start: BasicBlock | undefined = undefined;

  get size(): number { return this.blocks.size; }

  block(name: number): BasicBlock {
    let block = this.blocks.get(name);
    if (block === undefined) {
      block = new BasicBlock(name);
      this.blocks.set(name, block);
      this.start ??= block;
    }
    return block;
  }

  connect(from: number, to: number): void {
    const source = this.block(from), target = this.block(to);
    source.outEdges.push(target);
    target.inEdges.push(source);
  }
}

class SimpleLoop {
  private readonly blocks = new Set<BasicBlock>();
  private readonly children: SimpleLoop[] = [];
  parent: SimpleLoop | undefined = undefined;
  isRoot = false;
  nesting = 0;
  depth = 0;

  constructor(readonly header: BasicBlock | undefined, readonly isReducible: boolean) {
    if (header !== undefined) this.blocks.add(header);
  }

  addBlock(block: BasicBlock): void { this.blocks.add(block); }
  get nested(): readonly SimpleLoop[] { return this.children; }

  setParent(parent: SimpleLoop): void {
    this.parent = parent;
    parent.children.push(this);
  }

  setNesting(level: number): void {
    this.nesting = level;
    if (level === 0) this.isRoot = true;
  }
}

class LoopStructure {
  private readonly loops: SimpleLoop[] = [];
  readonly root = this.create(undefined, true);

  get size(): number { return this.loops.length; }

  create(header: BasicBlock | undefined, isReducible: boolean): SimpleLoop {
    const loop = new SimpleLoop(header, isReducible);
    this.loops.push(loop);
    return loop;
  }

  calculateNesting(): void {
    for (const loop of this.loops) {
      if (loop.isRoot || loop === this.root) continue;
      if (loop.parent === undefined) loop.setParent(this.root);
    }
    this.nest(this.root, 0);
  }

  private nest(loop: SimpleLoop, depth: number): void {
    loop.depth = depth;
    for (const child of loop.nested) {
      this.nest(child, depth + 1);
      loop.setNesting(Math.max(loop.nesting, 1 + child.nesting));
    }
  }
}

/** A node of the forest in which sets of blocks are united to loops. */
class UnionFindNode {
  parent: UnionFindNode;
  loop: SimpleLoop | undefined = undefined;

  constructor(readonly block: BasicBlock, readonly number: number) { this.parent = this; }

  /** The set's representative; what is passed on the way points to it from then on. */
  find(): UnionFindNode {
    const passed: UnionFindNode[] = [];
    let node: UnionFindNode = this;
    while (node !== node.parent) {
      if (node.parent !== node.parent.parent) passed.push(node);
      node = node.parent;
    }
    for (const each of passed) each.parent = node.parent;
    return node;
  }
}

type BlockKind = "top" | "nonHeader" | "reducible" | "self" | "irreducible" | "dead";

class LoopFinder {
  private static readonly maxBackPreds = 32 * 1024;
  private readonly nonBackPreds: Set<number>[] = [];
  private readonly backPreds: number[][] = [];
  private readonly numbers = new Map<BasicBlock, number>();
  private readonly headers: number[] = [];
  private readonly kinds: BlockKind[] = [];
  private readonly last: number[] = [];
  private readonly nodes: UnionFindNode[] = [];

  constructor(private readonly graph: ControlFlowGraph, private readonly structure: LoopStructure) {}

  findLoops(): void {
    const { start, size } = this.graph;
    if (start === undefined) return;
    for (let i = 0; i < size; i++) {
      this.nonBackPreds.push(new Set());
      this.backPreds.push([]);
      this.headers.push(0);
      this.kinds.push("nonHeader");
      this.last.push(0);
    }
    const reached = this.search(start, 0) + 1;
    for (let w = reached; w < size; w++) this.kinds[w] = "dead";
    this.classifyEdges(reached);
    this.headers[0] = 0;
    for (let w = reached - 1; w >= 0; w--) this.findLoopOf(w);
  }

  private isAncestor(w: number, v: number): boolean { return w <= v && v <= this.last[w]!; }

  /** Numbers the blocks in the order of a depth-first search; gives the last number. */
  private search(block: BasicBlock, current: number): number {
    this.nodes[current] = new UnionFindNode(block, current);
    this.numbers.set(block, current);
    let lastNumber = current;
    for (const target of block.outEdges) {
      if (!this.numbers.has(target)) lastNumber = this.search(target, lastNumber + 1);
    }
    this.last[current] = lastNumber;
    return lastNumber;
  }

  private classifyEdges(reached: number): void {
    for (let w = 0; w < reached; w++) {
      for (const from of this.nodes[w]!.block.inEdges) {
        const v = this.numbers.get(from);
        if (v === undefined) continue;
        if (this.isAncestor(w, v)) this.backPreds[w]!.push(v);
        else this.nonBackPreds[w]!.add(v);
      }
    }
  }

  private findLoopOf(w: number): void {
    const pool: UnionFindNode[] = [];
    for (const v of this.backPreds[w]!) {
      if (v !== w) pool.push(this.nodes[v]!.find());
      else this.kinds[w] = "self";
    }
    const work = [...pool];
    if (pool.length > 0) this.kinds[w] = "reducible";
    for (let at = 0; at < work.length; at++) {
      const { number } = work[at]!;
      if (this.nonBackPreds[number]!.size > LoopFinder.maxBackPreds) return;
      this.stepBack(w, number, pool, work);
    }
    if (pool.length > 0 || this.kinds[w] === "self") this.addLoop(w, pool);
  }

  private stepBack(w: number, number: number, pool: UnionFindNode[], work: UnionFindNode[]): void {
    for (const v of this.nonBackPreds[number]!) {
      const y = this.nodes[v]!.find();
      if (!this.isAncestor(w, y.number)) {
        this.kinds[w] = "irreducible";
        this.nonBackPreds[w]!.add(y.number);
      } else if (y.number !== w && !pool.includes(y)) {
        work.push(y);
        pool.push(y);
      }
    }
  }

  private addLoop(w: number, pool: readonly UnionFindNode[]): void {
    const header = this.nodes[w]!;
    const loop = this.structure.create(header.block, this.kinds[w] !== "irreducible");
    header.loop = loop;
    for (const node of pool) {
      this.headers[node.number] = w;
      node.parent = header;
      if (node.loop !== undefined) node.loop.setParent(loop);
      else loop.addBlock(node.block);
    }
  }
}

class LoopTester {
  readonly graph = new ControlFlowGraph();
  readonly structure = new LoopStructure();

  constructor() { this.graph.block(0); }

  private straight(from: number, count: number): number {
    for (let i = 0; i < count; i++) this.graph.connect(from + i, from + i + 1);
    return from + count;
  }

  private diamond(from: number): number {
    this.graph.connect(from, from + 1);
    this.graph.connect(from, from + 2);
    this.graph.connect(from + 1, from + 3);
    this.graph.connect(from + 2, from + 3);
    return from + 3;
  }

  private baseLoop(from: number): number {
    const header = this.straight(from, 1), diamond1 = this.diamond(header), middle = this.straight(diamond1, 1);
    const diamond2 = this.diamond(middle), footer = this.straight(diamond2, 1);
    this.graph.connect(diamond2, middle);
    this.graph.connect(diamond1, header);
    this.graph.connect(footer, from);
    return this.straight(footer, 1);
  }

  private findLoops(structure: LoopStructure): void {
    new LoopFinder(this.graph, structure).findLoops();
  }

  run(dummyLoops: number, repetitions: number, outer: number, middle: number, inner: number): [number, number] {
    this.baseLoop(0);
    this.graph.block(1);
    this.graph.connect(0, 2);
    for (let i = 0; i < dummyLoops; i++) this.findLoops(this.structure);
    let n = 2;
    for (let i = 0; i < outer; i++) {
      this.graph.block(n + 1);
      this.graph.connect(2, n + 1);
      n++;
      for (let j = 0; j < middle; j++) {
        const top = n;
        n = this.straight(n, 1);
        for (let k = 0; k < inner; k++) n = this.baseLoop(n);
        const bottom = this.straight(n, 1);
        this.graph.connect(n, top);
        n = bottom;
      }
      this.graph.connect(n, 1);
    }
    this.findLoops(this.structure);
    for (let i = 0; i < repetitions; i++) this.findLoops(new LoopStructure());
    this.structure.calculateNesting();
    return [this.structure.size, this.graph.size];
  }
}

const [loops, blocks] = new LoopTester().run(1500, 50, 10, 10, 5);
check("loops", loops, 6102);
check("blocks", blocks, 5213);
console.log(loops, blocks);
