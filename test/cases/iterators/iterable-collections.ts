class Grid<T> implements Iterable<[number, number, T]> {
  #cells: T[][];
  constructor(rows: number, columns: number, make: (r: number, c: number) => T) {
    this.#cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => make(r, c)));
  }
  *[Symbol.iterator](): Iterator<[number, number, T]> {
    for (const [r, row] of this.#cells.entries()) for (const [c, cell] of row.entries()) yield [r, c, cell];
  }
  *column(c: number): Generator<T> {
    for (const row of this.#cells) {
      const cell = row[c];
      if (cell !== undefined) yield cell;
    }
  }
}
const grid = new Grid(2, 3, (r, c) => r * 3 + c);
console.log([...grid].map(([r, c, v]) => `${r}${c}=${v}`).join(" ")); // expect: 00=0 01=1 02=2 10=3 11=4 12=5
console.log([...grid.column(1)], [...grid.column(9)]); // expect: [ 1, 4 ] []
class Linked<T> {
  #head: { value: T; next: Linked<T>["nodes"] } | null = null;
  declare nodes: { value: T; next: unknown } | null;
  #values: T[] = [];
  push(value: T): this {
    this.#values.push(value);
    this.#head ??= { value, next: null };
    return this;
  }
  [Symbol.iterator](): IterableIterator<T> {
    return this.#values.values();
  }
  get first(): T | undefined {
    return this.#head?.value;
  }
}
const linked = new Linked<string>().push("a").push("b");
console.log([...linked], linked.first, new Map([...linked].entries()));
// expect: [ 'a', 'b' ] a Map(2) { 0 => 'a', 1 => 'b' }
