class Registry {
  readonly slots: ({ id: number; tags: string[] } | undefined)[] = [];
  readonly byName = new Map<string, string[]>();
  readonly record: Record<string, { n: number }> = {};
  static shared: { chain?: { text: string } } = {};
}
const registry = new Registry();
let garbage = 0;
for (let i = 0; i < 400; i++) {
  registry.slots[i % 10] = { id: i, tags: [`t${i}`] };
  registry.slots[(i + 5) % 10]?.tags.push("late" + i);
  const list = registry.byName.get(`n${i % 4}`) ?? [];
  list.push(`v${i}`);
  registry.byName.set(`n${i % 4}`, list.slice(-3));
  registry.record[`k${i % 7}`] = { n: (registry.record[`k${i % 7}`]?.n ?? 0) + i };
  Registry.shared.chain = { text: `${i}${Registry.shared.chain?.text ?? ""}`.slice(0, 12) };
  garbage += [1, 2, 3].map((n) => ({ n })).length;
}
console.log(registry.slots[3], registry.slots[8]?.tags.length, registry.byName.get("n1"));
console.log(registry.record, Registry.shared, garbage);
