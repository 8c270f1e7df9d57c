// WeakMap and WeakSet as private storage, brands, visited marks and caches keyed by objects and functions.
const secret = new WeakMap<object, { pin: string; tries: number }>();
class Safe {
  constructor(pin: string) {
    secret.set(this, { pin, tries: 0 });
  }
  open(pin: string) {
    const s = secret.get(this)!;
    s.tries++;
    return s.pin === pin ? `open after ${s.tries}` : "wrong";
  }
}
const s = new Safe("1");
console.log(s.open("2"), s.open("1"), s, secret.has(s), secret.has({}), secret.delete(s), secret.get(s));
const brand = new WeakSet<object>();
const mk = () => {
  const o = { n: 1 };
  brand.add(o);
  return o;
};
const o = mk();
console.log(brand.has(o), brand.has({ n: 1 }), brand.delete(o), brand.has(o));
const memo = <A extends object, R>(f: (a: A) => R) => {
  const m = new WeakMap<A, R>();
  return (a: A): R => {
    if (!m.has(a)) m.set(a, f(a));
    return m.get(a)!;
  };
};
let calls = 0;
const size = memo((x: number[]) => (calls++, x.length));
const xs = [1, 2];
console.log(size(xs), size(xs), size([1, 2]), calls);
const walk = (x: unknown, seen = new WeakSet<object>()): number => {
  if (typeof x !== "object" || x === null) return 1;
  if (seen.has(x)) return 0;
  seen.add(x);
  return Object.values(x).reduce<number>((n, v) => n + walk(v, seen), 0);
};
const cyc: Record<string, unknown> = { a: 1, b: [2, 3] };
cyc["self"] = cyc;
console.log(walk(cyc));
const fns = new WeakMap<() => void, string>([[mk, "mk"]]);
console.log(
  fns.get(mk),
  fns.get(() => {}),
  new WeakRef(o).deref() === o,
);
