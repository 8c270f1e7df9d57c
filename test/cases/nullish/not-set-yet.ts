// `null!`, `undefined!` and casts of null: not set yet. They are checked where they are used, not where they stand.
class Node1 {
  constructor(
    public v: number,
    public next: Node1 = null!,
  ) {}
}
class L {
  head: Node1 = null!;
  tail: Node1 = undefined!;
  count: number = undefined!;
  name: string = null!;
  flag: boolean = undefined!;
  list: number[] = null!;
  f: () => void = null!;
  add(v: number) {
    const n = new Node1(v);
    if (!this.head) this.head = this.tail = n;
    else this.tail = this.tail.next = n;
    return this;
  }
}
const l = new L();
console.log(l, l.head, l.count, l.name === null);
l.add(1).add(2);
console.log(l.head.next.v, l.tail.next);
try {
  console.log(l.list.length);
} catch (e) {
  console.log((e as Error).name);
}
let x: string = null!;
console.log(x);
let n: number = undefined!;
console.log(n);
x = "a";
n = 1;
console.log(x, n);
const o: { a: number; b: string } = { a: undefined!, b: null! };
console.log(o);
function ret(): IteratorResult<number> {
  return { done: true, value: undefined! };
}
console.log(ret());
const never = undefined as never;
console.log(never);
const q: { a: string } = null as never;
console.log(q);
const arr: string[] = [null!, undefined!, "x"];
console.log(arr, arr[0] === null);
const z = null as unknown as Node1;
console.log(z);
const partial = {} as { id: number; name: string };
partial.id = 1;
console.log(partial, partial.name);
const opts = undefined as unknown as { a?: number };
console.log(opts?.a);
let late!: string;
const init = () => {
  late = "set";
};
init();
console.log(late);
class D {
  declare x: number;
  y!: string;
  #z!: number;
  static s: string;
  constructor() {
    this.#z = 5;
  }
  get z() {
    return this.#z;
  }
}
const d = new D();
console.log(d, d.y, d.z, D.s);
function opt(a: number, b?: string, ...c: boolean[]) {
  return [a, b, c.length, arguments0(a)];
}
function arguments0(x: number) {
  return x;
}
console.log(opt(1), opt(1, undefined, true), opt(...([1, "x"] as [number, string])));
const parse = (s: string) => {
  const v = Number(s);
  return isNaN(v) ? (null! as number) : v;
};
console.log(parse("1"));
const f = ({ a = null! }: { a?: string } = {}): unknown => a;
console.log(f(), f({ a: "x" }));
const { q: q2 = undefined!, ...r }: { q?: number; z?: number } = { z: 1 };
console.log(q2, r);
function g(s: string = null!) {
  return (): string | null => s;
}
console.log(g()(), g("a")());
