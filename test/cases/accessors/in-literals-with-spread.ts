// Accessors of object literals beside spreads and computed names: order of keys, and which one wins.
const base = { x: 1, y: 2 };
const a = {
  ...base,
  get sum(): number {
    return this.x + this.y;
  },
};
console.log(a, Object.keys(a), a.sum);
const k: string = "dyn";
const b = {
  [k]: 1,
  get g() {
    return 5;
  },
  z: 2,
};
console.log(b, Object.keys(b));
const c = {
  get x() {
    return 10;
  },
  ...base,
};
c.x = 7;
console.log(c, c.x, Object.keys(c));
const d = {
  ...base,
  get x() {
    return 99;
  },
};
console.log(d.x, Object.keys(d), Object.entries(d));
const log: unknown[] = [];
const e = {
  set x(v: number) {
    log.push(v);
  },
  ...base,
};
console.log(e, log, e.x);
const f = {
  p: 1,
  ...base,
  get q(): number {
    return this.p + this.y;
  },
  set q(v) {
    this.p = v;
  },
  r: 3,
  ...{ s: 4, q: 50 },
};
console.log(f, f.q, Object.keys(f));
const mk = (n: number) => ({
  ...base,
  get n() {
    return n;
  },
  set n(v) {
    n = v;
  },
  m: n,
});
const m1 = mk(1),
  m2 = mk(2);
m1.n = 8;
console.log(m1.n, m2.n, m1, { ...m1 });
const g = {
  get [k + "1"]() {
    return 1;
  },
  w: 1,
};
console.log(g, g["dyn1"]);
for (const key in d) console.log(key, d[key as keyof typeof d]);
const h = {
  a: 1,
  get b() {
    return 2;
  },
  c: 3,
  ["d"]: 4,
  get ["e"]() {
    return 5;
  },
};
console.log(h);
const i = {
  get v() {
    return "get";
  },
  set w(x: number) {
    log.push(x);
  },
  ["v2"]: 1,
};
i.w = 3;
console.log(i, log, i.w);
const j = Object.assign(
  {
    get t() {
      return 1;
    },
    set t(v) {
      log.push("t" + v);
    },
  },
  { t: 5 },
);
console.log(j.t, log);
