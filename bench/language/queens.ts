// are-we-fast-yet, Queens: places eight queens by backtracking, with a flag for each row, column and diagonal.
import { check } from "./support/check.js";

class Board {
  private readonly freeRows = new Array<boolean>(8).fill(true);
  private readonly freeMaxs = new Array<boolean>(16).fill(true);
  private readonly freeMins = new Array<boolean>(16).fill(true);
  readonly queenRows = new Array<number>(8).fill(-1);

  place(column: number): boolean {
    for (let row = 0; row < 8; row++) {
      if (this.isFree(row, column)) {
        this.queenRows[row] = column;
        this.mark(row, column, false);
        if (column === 7 || this.place(column + 1)) return true;
        this.mark(row, column, true);
      }
    }
    return false;
  }

  private isFree(row: number, column: number): boolean {
    return this.freeRows[row]! && this.freeMaxs[column + row]! && this.freeMins[column - row + 7]!;
  }

  private mark(row: number, column: number, free: boolean): void {
    this.freeRows[row] = free;
    this.freeMaxs[column + row] = free;
    this.freeMins[column - row + 7] = free;
  }
}

let sum = 0;
for (let round = 0; round < 60_000; round++) {
  const board = new Board();
  check("a solution", board.place(0), true);
  sum += board.queenRows[round & 7]!;
}
console.log(sum);
