interface Options {
  readonly id: number;
  title?: string;
  nested?: { depth?: number };
  run?(x: number): number;
}
function show(o: Options): string {
  return `${o.id} ${o.title ?? "-"} ${o.nested?.depth ?? "none"} ${o.run?.(2) ?? "no run"}`;
}
const full = { id: 1, title: "t", nested: { depth: 3 }, run: (x: number) => x * o2.id, more: 1 };
const o2: Options = full;
console.log(show({ id: 9 }), "|", show(full), "|", show({ id: 2, nested: {} }));
full.id = 50;
console.log(o2.id, show(o2)); // expect: 50 50 t 3 100
console.log("title" in o2, "title" in ({ id: 1 } as Options), Object.keys({ id: 1 } as Options));
// expect: true false [ 'id' ]
delete o2.title;
console.log(show(o2), "title" in full, Object.keys(full).join()); // expect: 50 - 3 100 false id,nested,run,more
