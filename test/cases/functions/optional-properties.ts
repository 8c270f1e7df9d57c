// A function whose type has more properties than are assigned: the others are undefined, methods and constructors too.
interface Handler {
  (x?: number): number;
  label?: string;
  nested?: { fn?: (s: string) => string };
  run?(): number;
  readonly kind?: "a" | "b";
}
const plain: Handler = (x = 1) => x;
plain.label = "p";
console.log(plain(), plain.nested?.fn?.("x"), plain.label?.toUpperCase(), plain.run?.() ?? "no run", plain.kind);
plain.nested = { fn: (s) => s + "!" };
plain.run = () => 3;
console.log(plain.nested.fn?.("x"), plain.run(), Object.keys(plain), plain);

function counter(): number {
  return ++counter.count;
}
counter.count = 0;
counter.reset = (): void => { counter.count = 0; };
console.log(counter(), counter(), counter.count);
counter.reset();
console.log(counter());
const seen: { (): number; count: number; missing?: string } = counter;
console.log(seen.count, seen.missing, seen.missing ?? "none");
