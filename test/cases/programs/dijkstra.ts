// Shortest paths with a binary heap, on a small road map and on a larger generated grid.
// gc-stress: 97

class PriorityQueue<T> {
  private readonly heap: { priority: number; item: T }[] = [];

  get length(): number {
    return this.heap.length;
  }

  push(item: T, priority: number): void {
    this.heap.push({ priority, item });
    this.siftUp(this.heap.length - 1);
  }

  pop(): T | undefined {
    const top = this.heap[0];
    const last = this.heap.pop();
    if (top === undefined || last === undefined) return undefined;
    if (this.heap.length > 0) {
      this.heap[0] = last;
      this.siftDown(0);
    }
    return top.item;
  }

  private siftUp(index: number): void {
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.heap[parent]!.priority <= this.heap[index]!.priority) return;
      this.swap(parent, index);
      index = parent;
    }
  }

  private siftDown(index: number): void {
    for (;;) {
      let smallest = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < this.heap.length && this.heap[child]!.priority < this.heap[smallest]!.priority) smallest = child;
      }
      if (smallest === index) return;
      this.swap(smallest, index);
      index = smallest;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}

interface Edge<N> {
  to: N;
  weight: number;
}

interface Graph<N> {
  neighbours(node: N): Iterable<Edge<N>>;
}

interface Route<N> {
  distance: number;
  path: N[];
}

function shortestPaths<N>(graph: Graph<N>, start: N): Map<N, { distance: number; via: N | null }> {
  const result = new Map<N, { distance: number; via: N | null }>([[start, { distance: 0, via: null }]]);
  const done = new Set<N>();
  const queue = new PriorityQueue<N>();
  queue.push(start, 0);
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (done.has(node)) continue;
    done.add(node);
    const base = result.get(node)!.distance;
    for (const { to, weight } of graph.neighbours(node)) {
      if (weight < 0) throw new RangeError("negative weight");
      const distance = base + weight;
      const known = result.get(to);
      if (known === undefined || distance < known.distance) {
        result.set(to, { distance, via: node });
        queue.push(to, distance);
      }
    }
  }
  return result;
}

function route<N>(graph: Graph<N>, from: N, to: N): Route<N> | undefined {
  const paths = shortestPaths(graph, from);
  const goal = paths.get(to);
  if (goal === undefined) return undefined;
  const path: N[] = [];
  for (let node: N | null | undefined = to; node != null; node = paths.get(node)?.via) path.unshift(node);
  return { distance: goal.distance, path };
}

class RoadMap implements Graph<string> {
  private readonly roads = new Map<string, Edge<string>[]>();

  add(from: string, to: string, weight: number, oneWay = false): this {
    this.edgesOf(from).push({ to, weight });
    if (!oneWay) this.edgesOf(to).push({ to: from, weight });
    return this;
  }

  neighbours(node: string): Edge<string>[] {
    return this.roads.get(node) ?? [];
  }

  private edgesOf(node: string): Edge<string>[] {
    let edges = this.roads.get(node);
    if (edges === undefined) this.roads.set(node, (edges = []));
    return edges;
  }
}

class Grid implements Graph<number> {
  constructor(
    readonly width: number,
    readonly height: number,
    private readonly cost: (x: number, y: number) => number,
  ) {}

  *neighbours(node: number): Generator<Edge<number>> {
    const x = node % this.width;
    const y = Math.floor(node / this.width);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) {
      const nx = x + dx;
      const ny = y + dy;
      if (nx < 0 || ny < 0 || nx >= this.width || ny >= this.height) continue;
      const weight = this.cost(nx, ny);
      if (weight < Infinity) yield { to: ny * this.width + nx, weight };
    }
  }
}

const map = new RoadMap()
  .add("A", "B", 7).add("A", "C", 9).add("A", "F", 14).add("B", "C", 10).add("B", "D", 15)
  .add("C", "D", 11).add("C", "F", 2).add("D", "E", 6).add("E", "F", 9).add("X", "A", 1, true);

for (const [from, to] of [["A", "E"], ["B", "F"], ["X", "D"], ["A", "X"], ["C", "C"]] as const) {
  const found = route(map, from, to);
  console.log(from, to, found === undefined ? "unreachable" : `${found.distance} via ${found.path.join("-")}`);
}

const grid = new Grid(40, 25, (x, y) => ((x * 7 + y * 13) % 11 === 0 ? Infinity : 1 + ((x * y) % 5)));
const across = route(grid, 1, 40 * 25 - 1);
console.log(across?.distance, across?.path.length, across?.path.slice(0, 8));
const reach = shortestPaths(grid, 1);
console.log(reach.size, Math.max(...[...reach.values()].map((r) => r.distance)));

const queue = new PriorityQueue<string>();
for (const [i, word] of "the quick brown fox jumps over a lazy dog".split(" ").entries()) {
  queue.push(word, word.length * 10 + i);
}
const drained: string[] = [];
while (queue.length > 0) drained.push(queue.pop() ?? "?");
console.log(drained.join(" "));
