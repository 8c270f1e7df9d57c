// are-we-fast-yet, Permute: all permutations of six numbers, by swapping and swapping back.
import { check } from "./support/check.js";

class Permutations {
  count = 0;
  private readonly items = [0, 1, 2, 3, 4, 5];

  permute(n: number): void {
    this.count++;
    if (n === 0) return;
    const last = n - 1;
    this.permute(last);
    for (let i = last; i >= 0; i--) {
      this.swap(last, i);
      this.permute(last);
      this.swap(last, i);
    }
  }

  private swap(i: number, j: number): void {
    const item = this.items[i]!;
    this.items[i] = this.items[j]!;
    this.items[j] = item;
  }
}

let total = 0;
for (let round = 0; round < 8000; round++) {
  const permutations = new Permutations();
  permutations.permute(6);
  check("permutations", permutations.count, 8660);
  total += permutations.count;
}
console.log(total);
