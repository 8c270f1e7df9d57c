// Chains through calls, elements, methods and maps over partial data; short circuits seen by side effects; assignment behind ??.
interface Cfg {
  db?: { hosts?: { name?: string; ports?: number[]; check?: () => string | null }[]; get?(k: string): Cfg | undefined };
  list?: (Cfg | null)[];
  f?: ((n: number) => number) | null;
}
const full: Cfg = {
  db: { hosts: [{ name: "h", ports: [1, 2], check: () => "ok" }, {}], get: (k) => (k === "self" ? full : undefined) },
  list: [null, { f: (n) => n * 2 }],
  f: null,
};
let evals = 0;
const e = <T>(v: T) => (evals++, v);
for (const c of [full, {}, { db: {} }, { db: { hosts: [] } }, { list: [] }] as Cfg[])
  console.log(
    c.db?.hosts?.[e(0)]?.name?.toUpperCase(),
    c.db?.hosts?.[1]?.ports?.[e(0)] ?? "no port",
    c.db?.hosts?.at(-1)?.check?.() ?? null,
    c.db?.get?.("self")?.db?.get?.(e("x")),
    c.list?.[1]?.f?.(e(4)),
    c.f?.(e(1)),
    (c.db?.hosts ?? []).length,
    c.db?.hosts?.map((h) => h.ports?.length).join(),
  );
console.log(evals);
const m = new Map<string, { n: number[] }>([["a", { n: [5] }]]);
console.log(
  m.get("a")?.n[0]?.toFixed(1),
  m.get("b")?.n[0]?.toFixed(1),
  (m.get("b")?.n ?? [9])[0],
  delete m.get("a")?.n[0],
  m.get("a"),
  typeof m.get("zz")?.n,
  !m.get("b")?.n,
  m.get("a")?.n.length! > 0,
);
const o: { a?: { b?: number; c?: string | null } } = {};
(o.a ??= {}).b ??= 3;
o.a.b &&= o.a.b + 1;
o.a.c ||= "c";
o.a.c &&= null;
console.log(o, o.a?.c?.length, o?.a?.["b"]);
const fns: Record<string, ((...a: number[]) => number) | undefined> = { max: Math.max };
console.log(
  fns["max"]?.(1, 5),
  fns["min"]?.(e(1)),
  fns["max"]?.call(null, 3),
  fns["no"]?.name.length,
  [fns["max"]]?.[0]?.(2),
);
class N {
  next?: N;
  constructor(
    readonly v: number,
    private f?: N,
  ) {
    if (f) this.next = f;
  }
  tail(): N {
    return this.next?.tail() ?? this;
  }
  sum(): number {
    return this.v + (this.next?.sum() ?? 0);
  }
}
const n = new N(1, new N(2, new N(3)));
console.log(n.tail().v, n.sum(), n.next?.next?.next?.tail().v, n.next!.next!.v);
const str: string | undefined = [undefined, "x"][1];
console.log(
  str?.[0]?.charCodeAt(0),
  str?.length,
  (null as string | null)?.length,
  (undefined as { x: { y: 1 } } | undefined)?.x.y,
);
