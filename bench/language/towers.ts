// are-we-fast-yet, Towers: moves thirteen discs of Hanoi, each an object in the linked list of its pile.
import { check } from "./support/check.js";

class Disc {
  next: Disc | undefined = undefined;
  constructor(readonly size: number) {}
}

class Towers {
  moves = 0;
  private readonly piles: (Disc | undefined)[] = [undefined, undefined, undefined];

  constructor(discs: number) {
    for (let size = discs; size >= 0; size--) this.push(new Disc(size), 0);
  }

  private push(disc: Disc, pile: number): void {
    const top = this.piles[pile];
    if (top !== undefined && disc.size >= top.size) throw new Error("A big disc cannot lie on a smaller one");
    disc.next = top;
    this.piles[pile] = disc;
  }

  private pop(pile: number): Disc {
    const top = this.piles[pile];
    if (top === undefined) throw new Error("There is no disc to take");
    this.piles[pile] = top.next;
    top.next = undefined;
    return top;
  }

  move(discs: number, from: number, to: number): void {
    if (discs === 1) {
      this.push(this.pop(from), to);
      this.moves++;
      return;
    }
    const other = 3 - from - to;
    this.move(discs - 1, from, other);
    this.move(1, from, to);
    this.move(discs - 1, other, to);
  }
}

let total = 0;
for (let round = 0; round < 5000; round++) {
  const towers = new Towers(13);
  towers.move(13, 0, 1);
  check("moves", towers.moves, 8191);
  total += towers.moves;
}
console.log(total);
