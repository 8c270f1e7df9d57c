// A namespace where an object is wanted: it is one, and sees what is assigned.
namespace V {
  export const a = 1;
  export function f(x: number): number { return x * 2; }
  export class C { q = 1; }
  export enum E { X, Y }
  export let m = 5;
  export const obj = { k: 1 };
}
const v = V;
console.log(v, v.a, v.f(3), new v.C().q, Object.keys(V), v.E.Y, v === V, typeof V);
V.m = 9;
console.log(v.m);
v.m = 10;
console.log(V.m);
function use(n: typeof V): number { return n.f(n.a) + n.m; }
console.log(use(V));
const { a, f } = V;
console.log(a, f(4), { ...V.obj }, { ...V }.m);
for (const key in V) console.log(key);

namespace Outer.Mid.Leaf { export const z = "deep"; }
console.log(Outer.Mid.Leaf.z, Outer.Mid);

interface Runner { run(): string }
namespace First { export function run(): string { return "first"; } }
namespace Second { export const run = (): string => "second"; }
const table: Record<string, Runner> = { First, other: Second };
for (const [name, runner] of Object.entries(table)) console.log(name, runner.run());
console.log(table, "run" in First, Object.hasOwn(First, "walk"));
