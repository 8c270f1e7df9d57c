// A computed key that is a constant writes one field.
class Q {
  a: number | string = 1;
  b = 2;
  c = 3;
  sum(): number {
    return this.b + this.c;
  }
}
const q = new Q();
const k = "a" as const;
(q as Record<"a", unknown>)[k] = "s";
q["b"] = 7;
console.log(q.a, q.sum(), typeof q.a);
