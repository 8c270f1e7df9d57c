// Matrices over any field: numbers, rationals over bigint, and integers modulo a prime share one algorithm.
// gc-stress: 20

interface Field<T> {
  readonly zero: T;
  readonly one: T;
  add(a: T, b: T): T;
  negate(a: T): T;
  multiply(a: T, b: T): T;
  invert(a: T): T;
  equals(a: T, b: T): boolean;
  show?(a: T): string;
}

class SingularMatrixError extends Error {
  constructor(readonly column: number) {
    super("matrix is singular in column " + column);
    this.name = new.target.name;
  }
}

const reals: Field<number> = {
  zero: 0,
  one: 1,
  add: (a, b) => a + b,
  negate: (a) => -a,
  multiply: (a, b) => a * b,
  invert: (a) => 1 / a,
  equals: (a, b) => Math.abs(a - b) < 1e-9,
};

class Rational {
  readonly #n: bigint;
  readonly #d: bigint;
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new RangeError("denominator is zero");
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b) [a, b] = [b, a % b];
    const sign = d < 0n ? -1n : 1n;
    this.#n = (sign * n) / (a || 1n);
    this.#d = (sign * d) / (a || 1n);
  }
  static parse(text: string): Rational {
    const [n = "0", d = "1"] = text.split("/");
    return new Rational(BigInt(n), BigInt(d));
  }
  static readonly field: Field<Rational> = {
    zero: new Rational(0n),
    one: new Rational(1n),
    add: (a, b) => new Rational(a.#n * b.#d + b.#n * a.#d, a.#d * b.#d),
    negate: (a) => new Rational(-a.#n, a.#d),
    multiply: (a, b) => new Rational(a.#n * b.#n, a.#d * b.#d),
    invert: (a) => new Rational(a.#d, a.#n),
    equals: (a, b) => a.#n === b.#n && a.#d === b.#d,
    show: (a) => a.toString(),
  };
  toString(): string {
    return this.#d === 1n ? `${this.#n}` : `${this.#n}/${this.#d}`;
  }
}

function modular(p: number): Field<number> {
  const mod = (n: number) => ((n % p) + p) % p;
  const power = (base: number, e: number): number =>
    e === 0 ? 1 : mod(power(mod(base * base), e >> 1) * (e & 1 ? base : 1));
  return {
    zero: 0,
    one: 1,
    add: (a, b) => mod(a + b),
    negate: (a) => mod(-a),
    multiply: (a, b) => mod(a * b),
    invert: (a) => power(mod(a), p - 2),
    equals: (a, b) => mod(a) === mod(b),
    show: (a) => `${mod(a)} (mod ${p})`,
  };
}

class Matrix<T> {
  private constructor(
    readonly field: Field<T>,
    private readonly rows: T[][],
  ) {}

  static of<T>(field: Field<T>, ...rows: T[][]): Matrix<T> {
    const width = rows[0]?.length ?? 0;
    if (rows.some((row) => row.length !== width)) throw new RangeError("rows differ in length");
    return new Matrix(
      field,
      rows.map((row) => [...row]),
    );
  }
  static build<T>(field: Field<T>, height: number, width: number, cell: (row: number, col: number) => T): Matrix<T> {
    return new Matrix(
      field,
      Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => cell(r, c))),
    );
  }
  static identity<T>(field: Field<T>, n: number): Matrix<T> {
    return Matrix.build(field, n, n, (r, c) => (r === c ? field.one : field.zero));
  }

  get height() {
    return this.rows.length;
  }
  get width() {
    return this.rows[0]?.length ?? 0;
  }
  get transposed(): Matrix<T> {
    return Matrix.build(this.field, this.width, this.height, (r, c) => this.at(c, r));
  }

  at(row: number, col: number): T {
    const value = this.rows[row]?.[col];
    if (value === undefined) throw new RangeError(`no element ${row},${col} in ${this.height}x${this.width}`);
    return value;
  }
  map<U>(field: Field<U>, f: (value: T, row: number, col: number) => U): Matrix<U> {
    return new Matrix(
      field,
      this.rows.map((row, r) => row.map((value, c) => f(value, r, c))),
    );
  }
  times(other: Matrix<T>): Matrix<T>;
  times(scalar: T): Matrix<T>;
  times(by: Matrix<T> | T): Matrix<T> {
    const { add, multiply, zero } = this.field;
    if (!(by instanceof Matrix)) return this.map(this.field, (x) => multiply(x, by));
    if (this.width !== by.height)
      throw new RangeError(`cannot multiply ${this.height}x${this.width} by ${by.height}x${by.width}`);
    return Matrix.build(this.field, this.height, by.width, (r, c) =>
      Array.from({ length: this.width }, (_, k) => multiply(this.at(r, k), by.at(k, c))).reduce(add, zero),
    );
  }
  power(n: number): Matrix<T> {
    let [result, base] = [Matrix.identity(this.field, this.height), this as Matrix<T>];
    for (; n > 0; n >>>= 1, base = base.times(base)) if (n % 2) result = result.times(base);
    return result;
  }
  private eliminate(): { reduced: T[][]; determinant: T; rank: number } {
    const f = this.field;
    const rows = this.rows.map((row) => row.slice());
    let determinant = f.one;
    let rank = 0;
    for (let col = 0; col < this.width && rank < rows.length; col++) {
      const pivot = rows.findIndex((row, i) => i >= rank && !f.equals(row[col]!, f.zero));
      if (pivot < 0) {
        determinant = f.zero;
        continue;
      }
      if (pivot !== rank) {
        [rows[pivot], rows[rank]] = [rows[rank]!, rows[pivot]!];
        determinant = f.negate(determinant);
      }
      const lead = rows[rank]![col]!;
      determinant = f.multiply(determinant, lead);
      const inverse = f.invert(lead);
      rows[rank] = rows[rank]!.map((x) => f.multiply(x, inverse));
      rows.forEach((row, i) => {
        if (i === rank) return;
        const factor = f.negate(row[col]!);
        row.forEach((x, c) => (row[c] = f.add(x, f.multiply(factor, rows[rank]![c]!))));
      });
      rank++;
    }
    return { reduced: rows, determinant, rank };
  }
  get determinant(): T {
    if (this.height !== this.width) throw new RangeError("not square");
    return this.eliminate().determinant;
  }
  get rank(): number {
    return this.eliminate().rank;
  }
  inverse(): Matrix<T> {
    const n = this.height;
    const { one, zero } = this.field;
    const { reduced } = new Matrix(
      this.field,
      this.rows.map((row, r) => [...row, ...row.map((_, c) => (c === r ? one : zero))]),
    ).eliminate();
    reduced.forEach((row, r) => {
      if (!this.field.equals(row[r]!, one)) throw new SingularMatrixError(r);
    });
    return new Matrix(
      this.field,
      reduced.map((row) => row.slice(n)),
    );
  }
  *[Symbol.iterator]() {
    for (const row of this.rows) yield* row;
  }
  toString(): string {
    const show = this.field.show ?? String;
    const cells = this.rows.map((row) => row.map((x) => show(x)));
    const width = Math.max(...cells.flat().map((cell) => cell.length));
    return cells.map((row) => row.map((cell) => cell.padStart(width)).join(" ")).join("\n");
  }
}

const m = Matrix.of(reals, [2, 1, -1], [-3, -1, 2], [-2, 1, 2]);
console.log(`${m}\ndet ${m.determinant.toFixed(6)} rank ${m.rank}`);
console.log(String(m.inverse().map(reals, (x) => Math.round(x * 1000) / 1000 + 0)));
console.log([...m.times(m)], [...m.times(2)], [...m.transposed]);

const hilbert = Matrix.build(Rational.field, 4, 4, (r, c) => new Rational(1n, BigInt(r + c + 1)));
console.log(`${hilbert}\n${hilbert.inverse()}\n${hilbert.determinant}`);
console.log(`${hilbert.times(hilbert.inverse())}`);
console.log(
  `${Matrix.of(
    Rational.field,
    ["1/2", "-4/6"].map(Rational.parse),
    ["3", "6/-4"].map((s) => Rational.parse(s)),
  ).times(new Rational(2n))}`,
);

const f7 = modular(7);
const fib = Matrix.of(f7, [1, 1], [1, 0]);
console.log(`${fib.power(50)}\n${fib.inverse()}`, fib.determinant, f7.show?.(-1));
const big = Matrix.of<bigint>(
  {
    zero: 0n,
    one: 1n,
    add: (a, b) => a + b,
    negate: (a) => -a,
    multiply: (a, b) => a * b,
    invert: (a) => a,
    equals: (a, b) => a === b,
  },
  [1n, 1n],
  [1n, 0n],
);
console.log(big.power(120).at(0, 1), [...big.power(10)]);
for (const attempt of [
  () => Matrix.of(reals, [1, 2], [2, 4]).inverse(),
  () => Matrix.of(reals, [1], [2, 3]),
  () => m.times(Matrix.identity(reals, 2)),
  () => Matrix.of(reals, [1, 2]).determinant,
  () => new Rational(1n, 0n),
  () => m.at(9, 9),
]) {
  try {
    console.log("no error", attempt());
  } catch (e) {
    console.log(
      e instanceof SingularMatrixError ? [e.name, e.column] : e instanceof Error ? `${e.name}: ${e.message}` : e,
    );
  }
}
