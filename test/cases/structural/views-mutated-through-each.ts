// One object under three interfaces with methods, accessors and readonly members; views in maps and arrays; narrowing of views.
interface Counter {
  count: number;
  inc(): void;
}
interface Named {
  readonly name: string;
  label?: string;
}
interface Resettable {
  reset(): this;
  count: number | undefined;
}
class Thing implements Counter, Named, Resettable {
  count = 0;
  #names = ["thing"];
  label?: string;
  inc() {
    this.count++;
    this.#names.push(`t${this.count}`);
  }
  reset() {
    this.count = 0;
    return this;
  }
  get name() {
    return this.#names.at(-1)!;
  }
}
const things = [
  new Thing(),
  {
    count: 10,
    name: "lit",
    inc() {
      this.count += 10;
    },
    reset() {
      this.count = -1;
      return this;
    },
  },
  (() => {
    let n = 5;
    return {
      get count() {
        return n;
      },
      set count(v) {
        n = v * 2;
      },
      inc: () => void n++,
      reset() {
        n = 0;
        return this;
      },
      name: "closure",
      label: "L",
    };
  })(),
];
for (const t of things) {
  const c: Counter = t,
    n: Named = t,
    r: { count: number; reset(): unknown } = t;
  c.inc();
  c.count += 5;
  n.label = `${n.label ?? "none"}/${n.name}`;
  r.count++;
  console.log(t.count, n.name, n.label, r.reset() === (t as unknown), c.count, Object.keys(t));
}
const views = new Map<Counter, Named>(things.map((t) => [t, t]));
for (const [c, n] of views) {
  c.inc();
  n.label = "seen";
}
console.log(
  things.map((t) => [t.count, (t as Named).label]),
  [...views.keys()].every((k, i) => k === things[i]),
  things.filter((t): t is Thing => t instanceof Thing).length,
);
const partial: { count?: number } = things[0]!;
partial.count = 77;
delete partial.count;
console.log(things[0]!.count === undefined, "count" in things[0]!, Object.keys(things[0]!));
partial.count = 1;
console.log(Object.keys(things[0]!), things[0]);
const swap = <K extends string, V>(o: { [P in K]: V }, a: K, b: K) => {
  [o[a], o[b]] = [o[b], o[a]];
  return o;
};
console.log(swap({ x: 1, z: 3 }, "x", "z"), swap(["a", "b"] as unknown as Record<"0" | "1", string>, "0", "1"));
