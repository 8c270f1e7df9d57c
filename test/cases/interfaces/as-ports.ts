// Interfaces for collaborators with fakes and decorators around them; callable and indexable interfaces; optional methods.
interface Clock {
  now(): number;
}
interface Store {
  get(k: string): string | undefined;
  put(k: string, v: string): void;
  readonly size?: number;
  flush?(): string;
}
interface Formatter {
  (s: string): string;
  prefix: string;
  readonly calls: number;
}
interface Dict {
  [k: string]: number;
  total: number;
}
class Mem implements Store {
  #m: Record<string, string> = {};
  get(k: string) {
    return this.#m[k];
  }
  put(k: string, v: string) {
    this.#m[k] = v;
  }
  get size() {
    return Object.keys(this.#m).length;
  }
}
const logged = (s: Store, log: string[]): Store => ({
  get: (k) => (log.push(`get ${k}`), s.get(k)),
  put(k, v) {
    log.push(`put ${k}`);
    s.put(k, v);
  },
  flush: () => log.splice(0).join(","),
});
const prefixed = (s: Store, p: string): Store => ({
  ...(s.flush && { flush: () => `${p}${s.flush!()}` }),
  get: (k) => s.get(p + k),
  put: (k, v) => s.put(p + k, v),
});
const log: string[] = [],
  mem = new Mem();
const store: Store = prefixed(logged(mem, log), "p.");
store.put("a", "1");
console.log(
  store.get("a"),
  store.get("b"),
  mem.get("p.a"),
  store.size,
  mem.size,
  store.flush?.(),
  (mem as Store).flush?.(),
  log,
  "size" in store,
);
const formatter = (prefix: string): Formatter => {
  let calls = 0;
  const f = ((s: string) => (calls++, `${f.prefix}${s}`)) as Formatter;
  return Object.assign(f, { prefix, calls });
};
const f = formatter("> ");
console.log(f("x"), ((f.prefix = "# "), f("y")), typeof f, ["a", "b"].map(f));
const d: Dict = { total: 0 };
for (const w of ["x", "y", "x"]) {
  d[w] = (d[w] ?? 0) + 1;
  d.total++;
}
console.log(d, Object.keys(d));
const clocks: Clock[] = [
  { now: () => 5 },
  {
    t: 0,
    now() {
      return this.t++;
    },
  } as Clock & { t: number },
  new (class {
    #t = 10;
    now() {
      return (this.#t += 10);
    }
  })(),
];
console.log(clocks.map((c) => [c.now(), c.now()]));
const total = (...cs: readonly Pick<Clock, "now">[]) => cs.reduce((s, { now }) => s + (now.length === 0 ? 1 : 0), 0);
console.log(total(...clocks));
interface A {
  v: number;
  next?: B;
}
interface B {
  v: string;
  next?: A;
}
const chain: A = { v: 1, next: { v: "b", next: { v: 2 } } };
const walk = (x: A | B | undefined): unknown[] => (x ? [x.v, ...walk(x.next)] : []);
console.log(walk(chain), chain.next?.next?.next?.v);
