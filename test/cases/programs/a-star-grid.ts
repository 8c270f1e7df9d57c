// A* over a weighted grid with a generic binary heap; Dijkstra as A* without a heuristic; paths drawn as text.
// gc-stress: 20

namespace Heap {
  export interface PriorityQueue<T> {
    readonly length: number;
    push(item: T, priority: number): void;
    pop(): T | undefined;
  }

  export function create<T>(): PriorityQueue<T> {
    const items: { item: T; priority: number; order: number }[] = [];
    let order = 0;
    const less = (i: number, j: number): boolean => {
      const a = items[i]!,
        b = items[j]!;
      return a.priority !== b.priority ? a.priority < b.priority : a.order < b.order;
    };
    const swap = (i: number, j: number): void => {
      [items[i], items[j]] = [items[j]!, items[i]!];
    };
    return {
      get length() {
        return items.length;
      },
      push(item, priority) {
        let i = items.push({ item, priority, order: order++ }) - 1;
        while (i > 0 && less(i, (i - 1) >> 1)) {
          swap(i, (i - 1) >> 1);
          i = (i - 1) >> 1;
        }
      },
      pop() {
        if (items.length === 0) return undefined;
        swap(0, items.length - 1);
        const { item } = items.pop()!;
        for (let i = 0; ;) {
          let smallest = i;
          for (const child of [2 * i + 1, 2 * i + 2])
            if (child < items.length && less(child, smallest)) smallest = child;
          if (smallest === i) break;
          swap(i, smallest);
          i = smallest;
        }
        return item;
      },
    };
  }
}

type Point = Readonly<{ x: number; y: number }>;
const at = (x: number, y: number): Point => ({ x, y });
const key = ({ x, y }: Point): string => `${x},${y}`;

const terrain = { ".": 1, "~": 3, "^": 5, "#": Infinity, S: 1, G: 1 } as const;
type Terrain = keyof typeof terrain;
const isTerrain = (c: string): c is Terrain => c in terrain;

class Grid {
  private readonly rows: readonly (readonly Terrain[])[];
  readonly width: number;
  readonly height: number;

  constructor(text: string) {
    this.rows = text
      .trim()
      .split("\n")
      .map((line, y) =>
        [...line.trim()].map((c, x) => {
          if (!isTerrain(c)) throw new TypeError(`unknown terrain '${c}' at ${key({ x, y })}`);
          return c;
        }),
      );
    this.height = this.rows.length;
    this.width = Math.max(...this.rows.map((row) => row.length));
  }

  cost({ x, y }: Point): number {
    return terrain[this.rows[y]?.[x] ?? "#"];
  }

  find(what: Terrain): Point {
    for (const [y, row] of this.rows.entries()) {
      const x = row.indexOf(what);
      if (x >= 0) return at(x, y);
    }
    throw new RangeError(`no ${what} on the map`);
  }

  *neighbours({ x, y }: Point, diagonal = false): Generator<readonly [Point, number]> {
    for (let dy = -1; dy <= 1; dy++) {
      for (let dx = -1; dx <= 1; dx++) {
        if ((dx === 0 && dy === 0) || (!diagonal && dx !== 0 && dy !== 0)) continue;
        const to = at(x + dx, y + dy);
        const cost = this.cost(to) * (dx !== 0 && dy !== 0 ? Math.SQRT2 : 1);
        if (cost < Infinity) yield [to, cost];
      }
    }
  }

  draw(path: readonly Point[]): string {
    const on = new Set(path.map(key));
    return this.rows
      .map((row, y) => row.map((c, x) => (on.has(`${x},${y}`) && c !== "S" && c !== "G" ? "*" : c)).join(""))
      .join("\n");
  }
}

interface SearchResult {
  path: Point[];
  cost: number;
  expanded: number;
}

interface SearchOptions {
  diagonal?: boolean;
  heuristic?: (from: Point, to: Point) => number;
  onVisit?(point: Point, cost: number): void;
}

const heuristics = {
  none: () => 0,
  manhattan: (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y),
  octile(a: Point, b: Point) {
    const [dx, dy] = [Math.abs(a.x - b.x), Math.abs(a.y - b.y)];
    return Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy);
  },
} satisfies Record<string, (a: Point, b: Point) => number>;

function search(
  grid: Grid,
  start: Point,
  goal: Point,
  { diagonal = false, heuristic = heuristics.none, onVisit }: SearchOptions = {},
): SearchResult | undefined {
  const open = Heap.create<Point>();
  const best = new Map<string, number>([[key(start), 0]]);
  const from = new Map<string, Point>();
  const closed = new Set<string>();
  open.push(start, heuristic(start, goal));
  while (open.length > 0) {
    const current = open.pop()!;
    const id = key(current);
    if (closed.has(id)) continue;
    closed.add(id);
    const cost = best.get(id)!;
    onVisit?.(current, cost);
    if (id === key(goal)) {
      const path = [current];
      for (let p = from.get(id); p; p = from.get(key(p))) path.unshift(p);
      return { path, cost, expanded: closed.size };
    }
    for (const [next, step] of grid.neighbours(current, diagonal)) {
      const nextKey = key(next);
      const total = cost + step;
      if (total < (best.get(nextKey) ?? Infinity)) {
        best.set(nextKey, total);
        from.set(nextKey, current);
        open.push(next, total + heuristic(next, goal));
      }
    }
  }
  return undefined;
}

const grid = new Grid(`
  S..#......
  .#.#.####.
  .#...#..~.
  .###.#.~~.
  ...^.#.~^.
  .#.^...~.G
`);
const [start, goal] = [grid.find("S"), grid.find("G")];
for (const name of Object.keys(heuristics) as (keyof typeof heuristics)[]) {
  for (const diagonal of [false, true]) {
    if (name === "manhattan" && diagonal) continue;
    const found = search(grid, start, goal, { diagonal, heuristic: heuristics[name] });
    if (!found) continue;
    console.log(
      `${name}${diagonal ? " with diagonals" : ""}: cost ${found.cost.toFixed(3)}, ${found.path.length} steps, ${found.expanded} expanded`,
    );
    console.log(grid.draw(found.path));
  }
}
const visits: [string, number][] = [];
search(grid, start, at(2, 2), { onVisit: (p, cost) => visits.push([key(p), cost]) });
console.log(visits);
console.log(search(grid, start, at(50, 50)), search(grid, start, start));
console.log(grid.find("^"), [...grid.neighbours(at(0, 0), true)]);
try {
  new Grid("..x");
} catch (e) {
  console.log(String(e));
}
try {
  new Grid("...").find("G");
} catch (e) {
  console.log(`${e}`);
}
