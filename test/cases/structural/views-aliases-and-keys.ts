// One object seen through several interfaces and changed through each; aliased arrays and tuples; order of keys.
interface Named {
  name: string;
}
interface Aged {
  age: number;
  name?: string;
}
interface Both {
  name: string;
  age: number;
  extra?: unknown;
}
class P implements Named, Aged {
  #n = "p";
  age = 1;
  get name() {
    return this.#n;
  }
  set name(v: string) {
    this.#n = v.toUpperCase();
  }
}
const objs: Both[] = [
  { name: "lit", age: 2 },
  new P(),
  { age: 5, name: "rev" },
  Object.assign(Object.create(null) as object, { name: "nul", age: 7 }),
  {
    get name() {
      return "got" + this.age;
    },
    set name(v) {
      this.age += v.length;
    },
    age: 3,
  },
];
for (const o of objs) {
  const n: Named = o,
    a: Aged = o;
  const r: Readonly<Both> = o;
  n.name += "!";
  a.age++;
  a.name = `${a.name}?`;
  o.extra = n;
  console.log(
    r.name,
    r.age,
    n === (a as unknown),
    r.extra === n,
    Object.keys(o),
    "name" in o,
    Object.hasOwn(o, "name"),
  );
  delete o.extra;
  o.extra = undefined;
  console.log("extra" in o, Object.keys(o));
}
const strs: string[] = ["a", "b"];
const mixed: (string | number)[] = strs;
mixed.push(3);
mixed[0] = 9;
console.log(strs, mixed === strs, strs.length);
try {
  const s: string = strs[0]!;
  console.log(s.toUpperCase());
} catch (e) {
  console.log((e as Error).name);
}
console.log(
  (strs as unknown[]).map((x) => typeof x),
  strs.join("-"),
  strs.includes("b"),
);
const tup: [number, string] = [1, "x"];
const arr: (number | string)[] = tup;
arr.push("z");
console.log(tup, tup.length, arr);
const fnv: (x: string | number) => string = (x) => `${x}`;
const fs: (x: string) => string = fnv;
console.log(fs("q"), (fs as (x: never) => string)(5 as never));
const rec: Record<string, number> = { b: 1, 2: 2, a: 3, "-1": 4, 1: 5, "01": 6, 4294967295: 7, 4294967294: 8 };
rec[0] = 9;
rec["10"] = 10;
rec.zz = 11;
console.log(rec, Object.keys(rec));
for (const k in rec) if (k.length > 3) delete rec[k];
console.log(Object.entries(rec).flat().join());
const spread = { ...rec, a: 0, 7: 7 };
console.log(spread, Object.assign({ z: 1 }, "hi", null, [9]));
class Idx {
  [k: string]: number | string;
  3 = 1;
  b = 2;
  1 = "one";
  a = 3;
}
console.log(new Idx(), Object.keys(new Idx()));
