// Numbers with all their values, bigints, functions, arrays, maps in fields.
class Big {
  n = 10n;
  f = (x: number): number => x + 1;
  big(): bigint {
    return this.n * 2n;
  }
  call(): number {
    return this.f(3);
  }
}
const b = new Big();
b.n += 2n ** 70n;
b.f = (x) => x * 10;
console.log(b.big(), b.call());
class Tup {
  t: [
    number,
    string
  ] = [1, "a"];
  arr: number[] = [];
  u8 = new Uint8Array(4);
  m = new Map<string, number>();
  s = new Set<number>();
  go(): string {
    this.arr.push(this.t[0]);
    this.u8[1] = 300;
    this.m.set("k", 2);
    this.s.add(3);
    return `${this.arr.length} ${this.u8[1]} ${this.m.get("k")} ${this.s.size} ${this.t[1]}`;
  }
}
const t = new Tup();
console.log(t.go());
t.arr = [1, 2, 3];
t.t = [5, "z"];
console.log(t.go());
