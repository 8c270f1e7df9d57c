// Methods that only the language itself calls.
class R {
  n = 1;
  toString(): string {
    return "R" + this.n;
  }
  valueOf(): number {
    return this.n;
  }
}
class Q {
  k = 2;
  [Symbol.toPrimitive](hint: string): string | number {
    return hint === "number" ? this.k : "Q" + this.k;
  }
}
class It {
  i = 0;
  next(): IteratorResult<number> {
    return this.i < 3 ? { value: this.i++, done: false } : { value: undefined, done: true };
  }
  return(): IteratorResult<number> {
    console.log("return");
    return { value: undefined, done: true };
  }
  [Symbol.iterator](): It {
    return this;
  }
}
class Th {
  v = 3;
  then(ok: (v: number) => void): void {
    ok(this.v);
  }
}
class Di {
  d = 4;
  [Symbol.dispose](): void {
    console.log("disposed", this.d);
  }
}
class Ev {
  static [Symbol.hasInstance](x: unknown): boolean {
    return typeof x === "number";
  }
}
const r = new R(), q = new Q();
console.log(`${r}`, [r, r].join("-"), r.valueOf() > 0, `${q}`, Number(q));
for (const x of new It()) {
  console.log(x);
  if (x === 1) break;
}
console.log([...new It()].join());
console.log(await(new Th() as unknown as Promise<number>));
{
  using d = new Di();
  console.log(d.d);
}
class SetLike {
  size = 2;
  has(x: number): boolean {
    return x < 2;
  }
  *keys(): Generator<number, undefined> {
    yield 0;
    yield 1;
    return undefined;
  }
}
console.log([...new Set([1, 2]).union(new SetLike())].join());
class Arr {
  join(): string {
    return "joined";
  }
}
console.log(new Arr().join());
