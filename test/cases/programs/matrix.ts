// Matrices with exact rational entries: arithmetic, determinant, inverse, powers and solving of linear systems.
// gc-stress: 17

class Fraction {
  readonly n: bigint;
  readonly d: bigint;

  constructor(n: bigint | number, d: bigint | number = 1n) {
    let numerator = BigInt(n);
    let denominator = BigInt(d);
    if (denominator === 0n) throw new RangeError("zero denominator");
    if (denominator < 0n) [numerator, denominator] = [-numerator, -denominator];
    const divisor = Fraction.gcd(numerator < 0n ? -numerator : numerator, denominator);
    this.n = numerator / divisor;
    this.d = denominator / divisor;
  }

  static readonly zero = new Fraction(0);
  static readonly one = new Fraction(1);

  static gcd(a: bigint, b: bigint): bigint {
    while (b !== 0n) [a, b] = [b, a % b];
    return a === 0n ? 1n : a;
  }

  static parse(text: string): Fraction {
    const [n = "0", d = "1"] = text.split("/");
    return new Fraction(BigInt(n), BigInt(d));
  }

  plus(o: Fraction): Fraction {
    return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d);
  }

  minus(o: Fraction): Fraction {
    return this.plus(new Fraction(-o.n, o.d));
  }

  times(o: Fraction): Fraction {
    return new Fraction(this.n * o.n, this.d * o.d);
  }

  over(o: Fraction): Fraction {
    return new Fraction(this.n * o.d, this.d * o.n);
  }

  get isZero(): boolean {
    return this.n === 0n;
  }

  toString(): string {
    return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`;
  }
}

class Matrix {
  private constructor(private readonly rows: readonly (readonly Fraction[])[]) {}

  static of(rows: (number | string)[][]): Matrix {
    const width = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== width)) throw new TypeError("ragged rows");
    return new Matrix(rows.map((row) => row.map((x) => (typeof x === "string" ? Fraction.parse(x) : new Fraction(x)))));
  }

  static identity(size: number): Matrix {
    return Matrix.build(size, size, (r, c) => (r === c ? Fraction.one : Fraction.zero));
  }

  static build(height: number, width: number, cell: (r: number, c: number) => Fraction): Matrix {
    return new Matrix(Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => cell(r, c))));
  }

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  at(r: number, c: number): Fraction {
    const value = this.rows[r]?.[c];
    if (value === undefined) throw new RangeError(`no cell ${r},${c}`);
    return value;
  }

  times(other: Matrix): Matrix {
    if (this.width !== other.height) throw new TypeError(`cannot multiply ${this.width} by ${other.height}`);
    return Matrix.build(this.height, other.width, (r, c) => {
      let sum = Fraction.zero;
      for (let k = 0; k < this.width; k++) sum = sum.plus(this.at(r, k).times(other.at(k, c)));
      return sum;
    });
  }

  power(exponent: number): Matrix {
    let result = Matrix.identity(this.height);
    for (let base: Matrix = this; exponent > 0; exponent >>= 1, base = base.times(base)) {
      if (exponent & 1) result = result.times(base);
    }
    return result;
  }

  transpose(): Matrix {
    return Matrix.build(this.width, this.height, (r, c) => this.at(c, r));
  }

  determinant(): Fraction {
    if (this.height !== this.width) throw new TypeError("not square");
    return eliminate(this.rows.map((row) => [...row])).determinant;
  }

  inverse(): Matrix | undefined {
    const size = this.height;
    const work = this.rows.map((row, r) => [...row, ...Matrix.identity(size).rows[r]!]);
    const { rank } = eliminate(work);
    return rank < size ? undefined : new Matrix(work.map((row) => row.slice(size)));
  }

  toString(): string {
    const texts = this.rows.map((row) => row.map(String));
    const width = Math.max(0, ...texts.flat().map((text) => text.length));
    return texts.map((row) => `[ ${row.map((text) => text.padStart(width)).join(" ")} ]`).join("\n");
  }
}

/** Gauss-Jordan in place; pivots are looked for in the left square only. */
function eliminate(rows: Fraction[][]): { determinant: Fraction; rank: number } {
  let determinant = Fraction.one;
  let rank = 0;
  for (let column = 0; column < rows.length; column++) {
    const pivotRow = rows.findIndex((row, r) => r >= rank && !row[column]!.isZero);
    if (pivotRow < 0) {
      determinant = Fraction.zero;
      continue;
    }
    if (pivotRow !== rank) {
      [rows[rank], rows[pivotRow]] = [rows[pivotRow]!, rows[rank]!];
      determinant = determinant.times(new Fraction(-1));
    }
    const pivot = rows[rank]![column]!;
    determinant = determinant.times(pivot);
    rows[rank] = rows[rank]!.map((x) => x.over(pivot));
    for (const [r, row] of rows.entries()) {
      const factor = row[column]!;
      if (r === rank || factor.isZero) continue;
      rows[r] = row.map((x, c) => x.minus(factor.times(rows[rank]![c]!)));
    }
    rank++;
  }
  return { determinant, rank };
}

const a = Matrix.of([[2, -1, 0], [-1, 2, -1], [0, -1, 2]]);
console.log(`${a}`);
console.log("det", String(a.determinant()));
console.log(`${a.inverse()}`);
console.log(`${a.times(a.inverse() ?? Matrix.identity(3))}`);
const singular = Matrix.of([[1, 2], [2, 4]]);
console.log(singular.inverse(), `${singular.determinant()}`);
console.log(`${Matrix.of([[1, 1], [1, 0]]).power(100)}`);
const hilbert = Matrix.build(5, 5, (r, c) => new Fraction(1, r + c + 1));
console.log(`${hilbert.determinant()}`);
console.log(`${hilbert.inverse()?.at(2, 2)}`, `${Matrix.of([["1/2", "-3/6"], ["4/-8", 7]]).transpose()}`);
const mistakes = [
  () => a.times(Matrix.of([[1, 2]])),
  () => Matrix.of([[1], [1, 2]]),
  () => new Fraction(1, 0),
  () => a.at(3, 0),
];
for (const bad of mistakes) {
  try {
    bad();
  } catch (error) {
    console.log(error instanceof TypeError ? "TypeError" : "RangeError", (error as Error).message);
  }
}
