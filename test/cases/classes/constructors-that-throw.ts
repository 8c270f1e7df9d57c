// The constructor throws half way; the instance is kept elsewhere.
const kept: Half[] = [];
class Half {
  a = "a";
  b: number;
  c: string;
  constructor(n: number) {
    this.b = n;
    if (n > 1) {
      kept.push(this);
      if (n > 2) throw new RangeError("n" + n);
    }
    this.c = "c" + n;
  }
  all(): string {
    return `${this.a}${this.b}${this.c}`;
  }
}
for (const n of [1, 2, 3])
  try {
    console.log(new Half(n).all());
  } catch (e) {
    console.log((e as Error).message);
  } finally {
    console.log("finally");
  }
console.log(kept.map((h) => h.all()).join(), kept.map((h) => Object.keys(h).join("")).join());
