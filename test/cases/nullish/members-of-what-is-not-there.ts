// `!` and casts that are wrong: the TypeError names what was to be read, as Node words it.
interface Leaf {
  size: number;
  grow(): number;
  list: number[];
  name: string;
}
const leaves = new Map<string, Leaf>();
const texts: string[] = [];
const holder: { leaf?: Leaf | null } = { leaf: null };
const find = (key: string): Leaf | undefined => leaves.get(key);
const absent = undefined as unknown as Leaf;
const attempts: (() => unknown)[] = [
  () => leaves.get("a")!.size,
  () => leaves.get("a")!.grow(),
  () => texts[3]!.length,
  () => texts[3]!.toUpperCase(),
  () => texts.at(5)!.padEnd(3),
  () => holder.leaf!.list.length,
  () => holder.leaf!["name"],
  () => find("b")!.list[0],
  () => [1, 2].find((n) => n > 5)!.toFixed(2),
  () => [[1]][4]![0],
  () => absent.size,
  () => absent.grow(),
  () => (holder.leaf as Leaf).name,
  () => (holder.leaf as unknown as Leaf).name.length,
  () => [...leaves.values()][0]!.name.trim(),
];
for (const attempt of attempts) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error instanceof TypeError, (error as Error).message);
  }
}
holder.leaf = { size: 1, grow: () => 2, list: [3], name: "n" };
console.log(holder.leaf!.size, holder.leaf!.grow(), holder.leaf!.list[0], (holder.leaf as Leaf).name);
