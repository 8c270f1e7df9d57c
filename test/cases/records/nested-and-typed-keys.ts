type Day = "mon" | "tue";
interface Slot {
  from: number;
  to: number;
}
const plan: Record<Day, Slot[]> = { mon: [], tue: [{ from: 9, to: 10 }] };
plan.mon.push({ from: 1, to: 2 });
const days: Day[] = ["mon", "tue"];
for (const day of days) console.log(day, plan[day].map((s) => s.to - s.from).join());
const tree: Record<string, Record<string, number>> = {};
for (const [a, b, n] of [["x", "p", 1], ["x", "q", 2], ["y", "p", 3]] as const) (tree[a] ??= {})[b] = n;
console.log(tree, tree["x"]?.["q"], tree["z"]?.["q"]); // expect: { x: { p: 1, q: 2 }, y: { p: 3 } } 2 undefined
const handlers: Record<string, (n: number) => string> = { a: (n) => `a${n}`, b: (n) => `b${n}` };
console.log(Object.entries(handlers).map(([k, f]) => f(k.length)).join(), handlers["c"]?.(1));
// expect: a1,b1 undefined
const mixed: { id: number; [extra: string]: number | string } = { id: 1 };
mixed["note"] = "n";
mixed.id++;
console.log(mixed, Object.keys(mixed)); // expect: { id: 2, note: 'n' } [ 'id', 'note' ]
