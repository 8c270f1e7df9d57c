// What a constructor reads of a field before it writes something else over it is what it holds then, not in the end.
class Part {
  weight = 1;
  inner: Part | undefined;
}
class Whole {
  part: unknown = 77;
  sum = 0;
  constructor(n: number) {
    for (let i = 0; i < n; i++) this.sum += i;
    if (n > 2) {
      const early = this.part as Part;
      this.sum = early.inner!.weight * 2;
    }
    this.part = new Part();
  }
  get(): number {
    return (this.part as Part).weight + this.sum;
  }
}
function attempt(make: () => number): string {
  try {
    return String(make());
  } catch (error) {
    return error instanceof TypeError ? "TypeError" : "another";
  }
}
for (const n of [1, 2, 4, 1]) console.log(attempt(() => new Whole(n).get()));
class Base {
  held: unknown;
  size = 0;
  constructor(held: unknown, reads: boolean) {
    this.held = held;
    this.size = counted.length;
    if (reads) this.size = (this.held as Part).inner!.weight;
  }
}
class Derived extends Base {
  override size: number;
  constructor(held: unknown, reads: boolean) {
    super(held, reads);
    this.held = new Part();
    this.size = 3;
  }
  get(): number {
    return (this.held as Part).weight + this.size;
  }
}
const counted: string[] = ["a"];
const inner = new Part();
inner.inner = new Part();
for (const [held, reads] of [[1, false], [inner, true], [2, true], ["text", true], [true, false]] as [
  unknown,
  boolean
][]) {
  console.log(attempt(() => new Derived(held, reads).get()));
}
class Text {
  value: number | string = "start";
  length2 = 0;
  constructor(n: number) {
    for (let i = 0; i < n; i++) this.length2 += i;
    if (typeof this.value === "string") this.length2 += this.value.length;
    this.value = n;
  }
  twice(): number {
    return (this.value as number) * 2 + this.length2;
  }
}
console.log(new Text(3).twice(), new Text(0.5).twice());
