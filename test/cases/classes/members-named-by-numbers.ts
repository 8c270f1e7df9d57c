// Fields and methods whose names a number may be as a key.
class Table {
  base = 1;
  0(n: number): number {
    let sum = this.base;
    for (let i = 0; i < n; i++) sum += i;
    return sum;
  }
  1(n: number): number {
    return n + this.base;
  }
  1.5(n: number): number {
    return n * this.base * 100;
  }
}
const table = new Table();
const byNumber = table as unknown as { [key: number]: (n: number) => number };
for (let key = 0; key < 2; key += 0.5) console.log(key, key === 0.5 ? "-" : byNumber[key]!(4));
class Pair {
  0: number | string = 1;
  1: number | undefined = 2;
  named = 3;
}
const pair = new Pair();
function put(o: { [key: number]: unknown }, key: number, value: unknown): void {
  o[key] = value;
}
function drop(o: { [key: number]: unknown }, key: number): void {
  delete o[key];
}
function shown(p: Pair): string {
  const [a, b] = [p[0], p[1]];
  return `${typeof a === "number" ? a + 1 : a} ${b === undefined ? "none" : b * 2} ${p.named}`;
}
const open = pair as unknown as { [key: number]: unknown };
console.log(shown(pair));
put(open, 0, 5);
console.log(shown(pair));
put(open, 0, "zero");
drop(open, 1);
console.log(shown(pair), "1" in pair, Object.keys(pair).join());
put(open, 1, 8);
console.log(shown(pair), Object.keys(pair).join());
