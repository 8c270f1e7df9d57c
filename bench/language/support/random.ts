/** The generator of are-we-fast-yet: the same numbers in every language, from 0 to 65535. */
export class Random {
  private seed = 74755;

  next(): number {
    this.seed = (this.seed * 1309 + 13849) & 65535;
    return this.seed;
  }
}
