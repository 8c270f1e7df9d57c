// Mutual and nested async recursion: trees, memoised functions, generators over themselves.
interface Tree { value: number; children: Tree[] }
const tree = (depth: number, value: number): Tree =>
  ({ value, children: depth === 0 ? [] : [tree(depth - 1, value * 2), tree(depth - 1, value * 2 + 1)] });
async function sum(node: Tree): Promise<number> {
  const below = await Promise.all(node.children.map(sum));
  return below.reduce((a, b) => a + b, node.value);
}
async function* walk(node: Tree, depth: number = 0): AsyncGenerator<[number, number], void, undefined> {
  yield [depth, node.value];
  for (const child of node.children) yield* walk(child, depth + 1);
}
const isEven = async (n: number): Promise<boolean> => (n === 0 ? true : isOdd(n - 1));
const isOdd = async (n: number): Promise<boolean> => (n === 0 ? false : await isEven(n - 1));
const known = new Map<number, Promise<bigint>>();
function fib(n: number): Promise<bigint> {
  const found = known.get(n);
  if (found !== undefined) return found;
  const made = (async () => (n < 2 ? BigInt(n) : (await fib(n - 1)) + (await fib(n - 2))))();
  known.set(n, made);
  return made;
}
console.log(await sum(tree(6, 1)), await isEven(101), await isOdd(101), await fib(90));
const visited: string[] = [];
for await (const [depth, value] of walk(tree(2, 1))) visited.push(`${depth}:${value}`);
console.log(visited.join(" "));
async function ackermann(m: number, n: number): Promise<number> {
  if (m === 0) return n + 1;
  if (n === 0) return ackermann(m - 1, 1);
  return ackermann(m - 1, await ackermann(m, n - 1));
}
console.log(await ackermann(2, 3)); // expect: 9
