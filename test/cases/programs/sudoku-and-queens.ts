// Constraint search three ways: sudoku by bit sets, n-queens by generators, exact cover by dancing links.
// gc-stress: 300

class Sudoku {
  static readonly #ALL = 0b111_111_111;
  #cells = new Uint8Array(81);
  #rows = new Int16Array(9).fill(Sudoku.#ALL);
  #cols = new Int16Array(9).fill(Sudoku.#ALL);
  #boxes = new Int16Array(9).fill(Sudoku.#ALL);
  guesses = 0;

  static parse(text: string): Sudoku {
    const sudoku = new Sudoku();
    const digits = [...text].filter((c) => "0123456789.".includes(c));
    if (digits.length !== 81) throw new RangeError(`${digits.length} cells instead of 81`);
    digits.forEach((c, i) => {
      const n = Number(c === "." ? 0 : c);
      if (n && !sudoku.#place(i, n))
        throw new Error(`${n} twice, at row ${Math.floor(i / 9) + 1}, column ${(i % 9) + 1}`);
    });
    return sudoku;
  }
  static #unit = (i: number) => ({ r: (i / 9) | 0, c: i % 9, b: ((i / 27) | 0) * 3 + (((i % 9) / 3) | 0) });

  #options(i: number): number {
    const { r, c, b } = Sudoku.#unit(i);
    return this.#rows[r]! & this.#cols[c]! & this.#boxes[b]!;
  }
  #place(i: number, n: number): boolean {
    const bit = 1 << (n - 1);
    if (!(this.#options(i) & bit)) return false;
    this.#flip(i, bit);
    this.#cells[i] = n;
    return true;
  }
  #flip(i: number, bit: number): void {
    const { r, c, b } = Sudoku.#unit(i);
    this.#rows[r]! ^= bit;
    this.#cols[c]! ^= bit;
    this.#boxes[b]! ^= bit;
  }
  #remove(i: number): void {
    this.#flip(i, 1 << (this.#cells[i]! - 1));
    this.#cells[i] = 0;
  }
  *solutions(): Generator<string> {
    let best = -1,
      fewest = 10;
    for (let i = 0; i < 81; i++) {
      if (this.#cells[i]) continue;
      let count = 0;
      for (let bits = this.#options(i); bits; bits &= bits - 1) count++;
      if (count < fewest) [best, fewest] = [i, count];
    }
    if (best < 0) {
      yield this.toString();
      return;
    }
    if (fewest > 1) this.guesses++;
    for (let bits = this.#options(best); bits !== 0; bits &= bits - 1) {
      this.#place(best, 32 - Math.clz32(bits & -bits));
      try {
        yield* this.solutions();
      } finally {
        this.#remove(best);
      }
    }
  }
  toString(): string {
    const lines: string[] = [];
    for (let r = 0; r < 9; r++) {
      const row = [...this.#cells.subarray(r * 9, r * 9 + 9)].map((n) => n || ".");
      lines.push([0, 3, 6].map((c) => row.slice(c, c + 3).join("")).join(" "));
    }
    return lines.join("\n");
  }
}

function* queens(
  n: number,
  row = 0,
  cols = 0,
  left = 0,
  right = 0,
  placed: readonly number[] = [],
): Generator<readonly number[]> {
  if (row === n) {
    yield placed;
    return;
  }
  for (let free = ~(cols | left | right) & ((1 << n) - 1); free; free &= free - 1) {
    const bit = free & -free;
    yield* queens(n, row + 1, cols | bit, (left | bit) << 1, (right | bit) >> 1, [...placed, Math.log2(bit)]);
  }
}

function board(columns: readonly number[]): string {
  return columns.map((c) => ".".repeat(c) + "Q" + ".".repeat(columns.length - c - 1)).join("\n");
}

function symmetries(columns: readonly number[]): Set<string> {
  const n = columns.length;
  const rotate = (q: readonly number[]) =>
    q.reduce<number[]>((out, c, r) => ((out[c] = n - 1 - r), out), new Array<number>(n).fill(0));
  const mirror = (q: readonly number[]) => q.map((c) => n - 1 - c);
  const all = new Set<string>();
  let current = columns;
  for (let i = 0; i < 4; i++, current = rotate(current)) all.add(current.join()).add(mirror(current).join());
  return all;
}

class Link {
  left: Link = this;
  right: Link = this;
  up: Link = this;
  down: Link = this;
  constructor(
    readonly column: Column | null,
    readonly row: string,
  ) {}
  protected unlinkSideways() {
    this.left.right = this.right;
    this.right.left = this.left;
  }
}
class Column extends Link {
  size = 0;
  constructor(readonly name: string) {
    super(null, name);
  }
  cover(): void {
    this.unlinkSideways();
    for (let r = this.down; r !== this; r = r.down)
      for (let c = r.right; c !== r; c = c.right) {
        c.down.up = c.up;
        c.up.down = c.down;
        c.column!.size--;
      }
  }
  uncover(): void {
    for (let r = this.up; r !== this; r = r.up)
      for (let c = r.left; c !== r; c = c.left) {
        c.column!.size++;
        c.down.up = c;
        c.up.down = c;
      }
    this.left.right = this;
    this.right.left = this;
  }
}

class ExactCover {
  private readonly header = new Column("header");
  private readonly columns = new Map<string, Column>();
  constructor(names: Iterable<string>, rows: { [row: string]: readonly string[] }) {
    for (const name of names) {
      const column = new Column(name);
      column.right = this.header;
      column.left = this.header.left;
      this.header.left.right = this.header.left = column;
      this.columns.set(name, column);
    }
    for (const row in rows) {
      let first: Link | undefined;
      for (const name of rows[row]!) {
        const column = this.columns.get(name);
        if (!column) throw new Error(`${row} names unknown column ${name}`);
        const node = new Link(column, row);
        node.down = column;
        node.up = column.up;
        column.up.down = column.up = node;
        column.size++;
        if (first) {
          node.right = first;
          node.left = first.left;
          first.left.right = first.left = node;
        } else first = node;
      }
    }
  }
  *search(chosen: string[] = []): Generator<string[]> {
    if (this.header.right === this.header) return yield chosen.slice();
    let column = this.header.right as Column;
    for (let c = column.right; c !== this.header; c = c.right)
      if ((c as Column).size < column.size) column = c as Column;
    column.cover();
    for (let r = column.down; r !== column; r = r.down) {
      chosen.push(r.row);
      for (let c = r.right; c !== r; c = c.right) c.column!.cover();
      yield* this.search(chosen);
      for (let c = r.left; c !== r; c = c.left) c.column!.uncover();
      chosen.pop();
    }
    column.uncover();
  }
}

const puzzle = Sudoku.parse(`
  53..7.... 6..195... .98....6. 8...6...3 4..8.3..1 7...2...6 .6....28. ...419..5 ....8..79`);
console.log(`${puzzle}\n`);
const first = puzzle.solutions().next();
console.log(first.done ? "none" : first.value, puzzle.guesses);
const open = Sudoku.parse(".".repeat(78) + "123");
let count = 0;
for (const solution of open.solutions()) {
  if (++count === 1) console.log(solution);
  if (count === 25) break;
}
console.log(count, `${open}`.split("\n").at(-1), open.guesses > 20);
for (const bad of ["123", "11" + ".".repeat(79)]) {
  try {
    Sudoku.parse(bad);
  } catch (e) {
    console.log(String(e));
  }
}
console.log([4, 5, 6, 7].map((n) => [...queens(n)].length));
const unique = new Map<string, readonly number[]>();
for (const q of queens(6)) if (![...symmetries(q)].some((s) => unique.has(s))) unique.set(q.join(), q);
console.log(unique, board([...unique.values()][0]!));
const cover = new ExactCover("ABCDEFG", {
  r1: ["C", "E", "F"],
  r2: ["A", "D", "G"],
  r3: ["B", "C", "F"],
  r4: ["A", "D"],
  r5: ["B", "G"],
  r6: ["D", "E", "G"],
});
console.log([...cover.search()], [...cover.search()].length);
const dominoes: Record<string, string[]> = {};
for (let x = 0; x < 4; x++)
  for (let y = 0; y < 3; y++) {
    if (x < 3) dominoes[`h${x}${y}`] = [`${x}${y}`, `${x + 1}${y}`];
    if (y < 2) dominoes[`v${x}${y}`] = [`${x}${y}`, `${x}${y + 1}`];
  }
const tilings = [
  ...new ExactCover(
    Array.from({ length: 12 }, (_, i) => `${i % 4}${(i / 4) | 0}`),
    dominoes,
  ).search(),
];
console.log(tilings.length, tilings[0]);
