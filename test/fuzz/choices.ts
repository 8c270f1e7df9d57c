// The source of all randomness: a list of small numbers, each below a limit that the asker says. What was made of a list
// is made again of the same list, and something smaller of a shorter one: so a program is shrunk by shrinking its list.
//
// Invariant: 0 is the simplest choice everywhere, and what a list lacks is 0.

export class Choices {
  /** All that have been made. */
  readonly made: number[] = [];

  private constructor(private readonly next: (limit: number) => number) {}

  static random(seed: number): Choices {
    let state = Math.imul(seed, 2654435761) + 1;
    return new Choices((limit) => {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      return Math.floor(((state >>> 0) / 4294967296) * limit);
    });
  }

  static replay(list: readonly number[]): Choices {
    let at = 0;
    return new Choices((limit) => Math.min(list[at++] ?? 0, limit - 1));
  }

  /** 0 … limit - 1 */
  below(limit: number): number {
    const choice = this.next(limit);
    this.made.push(choice);
    return choice;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** One time in so many. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }

  many<T>(least: number, most: number, make: (index: number) => T): T[] {
    return Array.from({ length: least + this.below(most - least + 1) }, (_, index) => make(index));
  }
}
