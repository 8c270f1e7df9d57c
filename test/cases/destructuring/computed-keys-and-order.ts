const trace: string[] = [];
function key(name: string): string {
  trace.push(name);
  return name;
}
const record: Record<string, number> = { a: 1, b: 2 };
const { [key("a")]: first, [key("z")]: missing = -1, [key("b")]: second } = record;
console.log(first, missing, second, trace.join()); // expect: 1 -1 2 a,z,b
const prefix = "item";
const items: Record<string, string> = { item1: "x", item2: "y" };
for (const i of [1, 2, 3]) {
  const { [`${prefix}${i}`]: found = "none" } = items;
  console.log(found);
}
const empty: { a?: { v: number }; length?: string } = {};
const { ["a"]: { v: av } = { v: -1 }, length = "no length" } = empty;
console.log(av, length); // expect: -1 no length
const nested: { [k: string]: { v: number } } = { k: { v: 1 } };
const { k: { v = 5 } = { v: 2 }, other: { v: w } = { v: 3 } } = nested;
console.log(v, w); // expect: 1 3
try {
  const { x: { y } } = { x: undefined } as unknown as { x: { y: number } };
  console.log(y);
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
