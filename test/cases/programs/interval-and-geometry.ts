// Computational geometry: convex hull, polygon area, point location, closest pair, segment intersection, an interval tree.

class Vec {
  static readonly ORIGIN = new Vec(0, 0);
  constructor(
    public readonly x: number,
    public readonly y: number,
  ) {
    Object.freeze(this);
  }
  static from([x, y]: readonly [number, number]): Vec {
    return new Vec(x, y);
  }
  plus(o: Vec): Vec {
    return new Vec(this.x + o.x, this.y + o.y);
  }
  minus(o: Vec): Vec {
    return new Vec(this.x - o.x, this.y - o.y);
  }
  times(k: number): Vec {
    return new Vec(this.x * k, this.y * k);
  }
  dot({ x, y }: Vec): number {
    return this.x * x + this.y * y;
  }
  cross({ x, y }: Vec): number {
    return this.x * y - this.y * x;
  }
  get length(): number {
    return Math.sqrt(this.dot(this));
  }
  equals(o: Vec): boolean {
    return this.x === o.x && this.y === o.y;
  }
  *[Symbol.iterator](): Generator<number> {
    yield this.x;
    yield this.y;
  }
  toString() {
    return `(${[...this].join(", ")})`;
  }
}

interface Shape {
  readonly kind: string;
  area(): number;
  contains(p: Vec): boolean;
  readonly bounds?: Box;
}

class Box implements Shape {
  readonly kind = "box";
  constructor(
    readonly min: Vec,
    readonly max: Vec,
  ) {}
  static around(points: Iterable<Vec>): Box {
    let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of points) {
      x0 = Math.min(x0, x);
      y0 = Math.min(y0, y);
      x1 = Math.max(x1, x);
      y1 = Math.max(y1, y);
    }
    return new Box(new Vec(x0, y0), new Vec(x1, y1));
  }
  area() {
    const { x, y } = this.max.minus(this.min);
    return x * y;
  }
  contains(p: Vec) {
    return p.x >= this.min.x && p.x <= this.max.x && p.y >= this.min.y && p.y <= this.max.y;
  }
}

class Circle implements Shape {
  readonly kind = "circle";
  constructor(
    readonly center: Vec,
    readonly radius: number,
  ) {}
  area() {
    return Math.PI * this.radius ** 2;
  }
  contains = (p: Vec) => p.minus(this.center).length <= this.radius;
  get bounds(): Box {
    const r = new Vec(this.radius, this.radius);
    return new Box(this.center.minus(r), this.center.plus(r));
  }
}

class Polygon implements Shape {
  readonly kind: "polygon" | "triangle";
  #bounds?: Box;
  static built = 0;
  constructor(readonly points: readonly Vec[]) {
    if (points.length < 3) throw new RangeError(`a polygon of ${points.length} point${points.length === 1 ? "" : "s"}`);
    this.kind = points.length === 3 ? "triangle" : "polygon";
  }
  get bounds(): Box {
    return (this.#bounds ??= (Polygon.built++, Box.around(this.points)));
  }
  *edges(): Generator<readonly [Vec, Vec], void> {
    for (let i = 0; i < this.points.length; i++) yield [this.points[i]!, this.points[(i + 1) % this.points.length]!];
  }
  area() {
    let twice = 0;
    for (const [a, b] of this.edges()) twice += a.cross(b);
    return Math.abs(twice) / 2;
  }
  contains(p: Vec): boolean {
    if (!this.bounds.contains(p)) return false;
    let inside = false;
    for (const [a, b] of this.edges()) {
      if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
  }
}

function hull(points: readonly Vec[]): Vec[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (source: Iterable<Vec>): Vec[] => {
    const chain: Vec[] = [];
    for (const p of source) {
      while (
        chain.length >= 2 &&
        chain
          .at(-1)!
          .minus(chain.at(-2)!)
          .cross(p.minus(chain.at(-1)!)) <= 0
      )
        chain.pop();
      chain.push(p);
    }
    chain.pop();
    return chain;
  };
  return sorted.length < 2 ? sorted : half(sorted).concat(half(sorted.reverse()));
}

function closestPair(points: readonly Vec[]): { pair: [Vec, Vec]; distance: number } | null {
  if (points.length < 2) return null;
  const byX = points.toSorted((a, b) => a.x - b.x);
  const solve = (from: number, to: number): { pair: [Vec, Vec]; distance: number } => {
    let best = { pair: [byX[from]!, byX[from]!] as [Vec, Vec], distance: Infinity };
    const consider = (a: Vec, b: Vec) => {
      const distance = a.minus(b).length;
      if (distance < best.distance) best = { pair: [a, b], distance };
    };
    if (to - from <= 3) {
      for (let i = from; i < to; i++) for (let j = i + 1; j < to; j++) consider(byX[i]!, byX[j]!);
      return best;
    }
    const middle = (from + to) >>> 1;
    const [l, r] = [solve(from, middle), solve(middle, to)];
    best = l.distance <= r.distance ? l : r;
    const strip = byX
      .slice(from, to)
      .filter((p) => Math.abs(p.x - byX[middle]!.x) < best.distance)
      .sort((a, b) => a.y - b.y);
    strip.forEach((p, i) => {
      for (let j = i + 1; j < strip.length && strip[j]!.y - p.y < best.distance; j++) consider(p, strip[j]!);
    });
    return best;
  };
  return solve(0, byX.length);
}

type Intersection = { type: "none" } | { type: "point"; at: Vec; t: number } | { type: "overlap"; from: Vec; to: Vec };
function intersect([p, p2]: [Vec, Vec], [q, q2]: [Vec, Vec]): Intersection {
  const r = p2.minus(p),
    s = q2.minus(q);
  const denominator = r.cross(s);
  const offset = q.minus(p);
  if (denominator === 0) {
    if (offset.cross(r) !== 0) return { type: "none" };
    const along = (v: Vec) => v.minus(p).dot(r) / r.dot(r);
    const [t0, t1] = [along(q), along(q2)].sort((a, b) => a - b) as [number, number];
    const [from, to] = [Math.max(0, t0), Math.min(1, t1)];
    return from > to ? { type: "none" } : { type: "overlap", from: p.plus(r.times(from)), to: p.plus(r.times(to)) };
  }
  const t = offset.cross(s) / denominator,
    u = offset.cross(r) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? { type: "point", at: p.plus(r.times(t)), t } : { type: "none" };
}

type Interval<T> = readonly [low: number, high: number, value: T];
class IntervalTree<T> {
  private readonly left: IntervalTree<T> | undefined;
  private readonly right: IntervalTree<T> | undefined;
  private readonly center: number = NaN;
  private readonly byLow: Interval<T>[] = [];
  private readonly byHigh: Interval<T>[] = [];
  constructor(intervals: readonly Interval<T>[]) {
    if (intervals.length === 0) return;
    const ends = intervals.flatMap(([low, high]) => [low, high]).sort((a, b) => a - b);
    this.center = ends[ends.length >> 1]!;
    const groups = Object.groupBy(intervals, ([low, high]) =>
      high < this.center ? "left" : low > this.center ? "right" : "here",
    );
    this.byLow = (groups.here ?? []).toSorted((a, b) => a[0] - b[0]);
    this.byHigh = (groups.here ?? []).toSorted((a, b) => b[1] - a[1]);
    if (groups.left) this.left = new IntervalTree(groups.left);
    if (groups.right) this.right = new IntervalTree(groups.right);
  }
  *at(point: number): Generator<T> {
    if (point <= this.center) {
      for (const [low, , value] of this.byLow) {
        if (low > point) break;
        yield value;
      }
      if (this.left) yield* this.left.at(point);
    } else {
      for (const [, high, value] of this.byHigh) {
        if (high < point) break;
        yield value;
      }
      if (this.right) yield* this.right.at(point);
    }
  }
  get depth(): number {
    return 1 + Math.max(this.left?.depth ?? 0, this.right?.depth ?? 0);
  }
}

const points = (
  [
    [0, 0],
    [4, 0],
    [4, 3],
    [2, 1],
    [0, 3],
    [2, 5],
    [1, 1],
    [4, 0],
    [3, 2],
  ] as const
).map(Vec.from);
const outline = hull(points);
console.log(outline.join(" "), outline.length, outline);
const shapes: Shape[] = [
  new Polygon(outline),
  new Circle(new Vec(2, 2), 1.5),
  Box.around(points),
  new Polygon([Vec.ORIGIN, new Vec(2, 0), new Vec(0, 2)]),
];
for (const shape of shapes) {
  console.log(
    shape.kind,
    shape.area().toFixed(3),
    points.filter((p) => shape.contains(p)).map(String),
    shape.bounds?.area() ?? "no bounds",
  );
}
console.log(Polygon.built, shapes[1], `${closestPair(points)!.pair}`, closestPair(points)!.distance, closestPair([]));
console.log(closestPair(Array.from({ length: 60 }, (_, i) => new Vec((i * 37) % 101, (i * i * 13) % 97))));
const segments: [Vec, Vec][] = [
  [
    [0, 0],
    [4, 4],
  ],
  [
    [0, 4],
    [4, 0],
  ],
  [
    [1, 1],
    [6, 6],
  ],
  [
    [5, 0],
    [5, 9],
  ],
  [
    [0, 1],
    [3, 4],
  ],
].map(([a, b]) => [Vec.from(a as [number, number]), Vec.from(b as [number, number])]);
segments.forEach((a, i) => segments.slice(i + 1).forEach((b, j) => console.log(i, i + 1 + j, intersect(a, b))));
const tree = new IntervalTree<string>([
  [1, 5, "a"],
  [4, 9, "b"],
  [7, 7, "c"],
  [10, 20, "d"],
  [0, 30, "e"],
  [15, 16, "f"],
  [25, 28, "g"],
]);
console.log(
  [0, 4, 7, 9.5, 15, 26, 31].map((p) => [p, [...tree.at(p)].sort().join("")]),
  tree.depth,
  [...new IntervalTree([]).at(1)],
);
for (const n of [0, 1]) {
  try {
    new Polygon(points.slice(0, n));
  } catch (e) {
    console.log((e as RangeError).message);
  }
}
const [x, y = 9, z = 7] = new Vec(1, 2);
console.log(x, y, z, Math.max(...new Vec(3, 8)), new Vec(1, 1).equals(new Vec(1, 1)), { ...new Vec(5, 6) });
