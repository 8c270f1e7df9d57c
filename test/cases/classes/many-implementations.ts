// More implementations of a method than are tested for, and one that is a field.
abstract class Op {
  protected count = 0;
  abstract run(n: number): number;
  twice(n: number): number {
    this.count++;
    return this.run(this.run(n));
  }
  get runs(): number {
    return this.count;
  }
}
class O1 extends Op {
  run(n: number): number {
    return n + 1;
  }
}
class O2 extends Op {
  run(n: number): number {
    return n * 2;
  }
}
class O3 extends O1 {
  override run(n: number): number {
    return super.run(n) + 10;
  }
}
class O4 extends Op {
  k = 3;
  run(n: number): number {
    return n - this.k;
  }
}
class O5 extends O4 {
  override k = 4;
}
class O6 extends Op {
  run = (n: number): number => -n;
}
const ops: Op[] = [new O1(), new O2(), new O3(), new O4(), new O5(), new O6()];
for (const op of ops) console.log(op.twice(5), op.twice(1), op.runs);
