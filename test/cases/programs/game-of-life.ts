// Conway's game on an unbounded plane and on a torus, with pattern parsing, bounding boxes and cycle detection.
// gc-stress: 97

type Cell = readonly [x: number, y: number];

interface World {
  readonly generation: number;
  readonly population: number;
  step(): void;
  isAlive(x: number, y: number): boolean;
}

const neighbourhood: readonly Cell[] = [-1, 0, 1]
  .flatMap((dx) => [-1, 0, 1].map((dy): Cell => [dx, dy]))
  .filter(([dx, dy]) => dx !== 0 || dy !== 0);

function* parsePattern(picture: string): Generator<Cell> {
  for (const [y, line] of picture.split("/").entries()) {
    for (const [x, mark] of [...line].entries()) {
      if (mark === "#") yield [x, y];
      else if (mark !== ".") throw new SyntaxError(`bad mark "${mark}" at ${x},${y}`);
    }
  }
}

class Plane implements World {
  generation = 0;
  private cells = new Set<string>();

  constructor(cells: Iterable<Cell>) {
    for (const cell of cells) this.cells.add(Plane.key(...cell));
  }

  private static key(x: number, y: number): string {
    return `${x},${y}`;
  }

  private static parse(key: string): Cell {
    const [x = NaN, y = NaN] = key.split(",").map(Number);
    return [x, y];
  }

  get population(): number {
    return this.cells.size;
  }

  isAlive(x: number, y: number): boolean {
    return this.cells.has(Plane.key(x, y));
  }

  step(): void {
    const counts = new Map<string, number>();
    for (const key of this.cells) {
      const [x, y] = Plane.parse(key);
      for (const [dx, dy] of neighbourhood) {
        const near = Plane.key(x + dx, y + dy);
        counts.set(near, (counts.get(near) ?? 0) + 1);
      }
    }
    const next = new Set<string>();
    for (const [key, count] of counts) {
      if (count === 3 || (count === 2 && this.cells.has(key))) next.add(key);
    }
    this.cells = next;
    this.generation++;
  }

  bounds(): { x: number; y: number; width: number; height: number } | null {
    if (this.cells.size === 0) return null;
    const positions = [...this.cells].map((key) => Plane.parse(key));
    const xs = positions.map(([x]) => x);
    const ys = positions.map(([, y]) => y);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left + 1, height: Math.max(...ys) - top + 1 };
  }

  picture(): string {
    const box = this.bounds();
    if (box === null) return "(empty)";
    const rows: string[] = [];
    for (let y = box.y; y < box.y + box.height; y++) {
      let row = "";
      for (let x = box.x; x < box.x + box.width; x++) row += this.isAlive(x, y) ? "#" : ".";
      rows.push(row);
    }
    return rows.join("/");
  }
}

class Torus implements World {
  generation = 0;
  private current: boolean[][];

  constructor(readonly width: number, readonly height: number, cells: Iterable<Cell>) {
    this.current = this.empty();
    for (const [x, y] of cells) this.row(y)[x % width] = true;
  }

  get population(): number {
    return this.current.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
  }

  isAlive(x: number, y: number): boolean {
    return this.row(y)[(x + this.width) % this.width] === true;
  }

  step(): void {
    const next = this.empty();
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        let count = 0;
        for (const [dx, dy] of neighbourhood) if (this.isAlive(x + dx, y + dy)) count++;
        next[y]![x] = count === 3 || (count === 2 && this.isAlive(x, y));
      }
    }
    this.current = next;
    this.generation++;
  }

  toString(): string {
    return this.current.map((row) => row.map((alive) => (alive ? "#" : ".")).join("")).join("\n");
  }

  private row(y: number): boolean[] {
    return this.current[(y + this.height) % this.height]!;
  }

  private empty(): boolean[][] {
    return Array.from({ length: this.height }, () => new Array<boolean>(this.width).fill(false));
  }
}

function findCycle(plane: Plane, limit: number): { start: number; length: number } | undefined {
  const seen = new Map<string, number>();
  while (plane.generation <= limit) {
    const picture = plane.picture();
    const before = seen.get(picture);
    if (before !== undefined) return { start: before, length: plane.generation - before };
    seen.set(picture, plane.generation);
    plane.step();
  }
  return undefined;
}

function run<W extends World>(world: W, steps: number): W {
  for (let i = 0; i < steps; i++) world.step();
  return world;
}

const patterns = {
  block: "##/##",
  blinker: "###",
  glider: ".#./..#/###",
  toad: ".###/###.",
  lone: "#",
  acorn: ".#/...#/##..###",
};
for (const [name, picture] of Object.entries(patterns)) {
  const cycle = findCycle(new Plane(parsePattern(picture)), 40);
  console.log(name, cycle ?? "no cycle in 40 generations");
}
const glider = run(new Plane(parsePattern(patterns.glider)), 40);
console.log(glider.bounds(), glider.picture(), glider.generation);
const acorn = run(new Plane(parsePattern(patterns.acorn)), 60);
console.log(acorn.population, acorn.bounds());
const torus = run(new Torus(8, 6, parsePattern(patterns.glider)), 13);
console.log(`${torus}`);
console.log(torus.population, torus.generation, run(torus, 96 - 13).isAlive(1, 0));
const worlds: World[] = [new Plane(parsePattern("###")), new Torus(3, 3, parsePattern("###"))];
console.log(worlds.map((world) => run(world, 1).population), run(new Plane([]), 3).picture());
try {
  new Plane(parsePattern("#./x"));
} catch (error) {
  console.log((error as Error).message);
}
