// A function expression's own name inside functions within it.
const curry = (f: (...values: number[]) => number, count = f.length) =>
  function collect(...got: number[]): unknown {
    return got.length >= count ? f(...got) : (...more: number[]) => collect(...got, ...more);
  };
const add = curry((a, b, c) => a! + b! + c!, 3) as (a: number) => (b: number) => (c: number) => number;
console.log(add(1)(2)(3)); // expect: 6
type Tree = number | Tree[];
const depth = function measure(tree: Tree): number {
  return typeof tree === "number" ? 0 : 1 + Math.max(0, ...tree.map((each) => measure(each)));
};
console.log(depth([1, [2, [3]], []])); // expect: 3
const walk = function* visit(tree: Tree): Generator<number> {
  const below = (each: Tree): Iterable<number> => visit(each);
  if (typeof tree === "number") yield tree;
  else for (const each of tree) yield* below(each);
};
console.log([...walk([1, [2, [3, 4]], 5])]); // expect: [ 1, 2, 3, 4, 5 ]
const retry = async function again(left: number): Promise<string> {
  const next = (): Promise<string> => again(left - 1);
  await null;
  return left === 0 ? "done" : `${left} ${await next()}`;
};
console.log(await retry(3)); // expect: 3 2 1 done
const counter = {
  start: function count(from: number): () => number[] {
    return () => (from === 0 ? [] : [from, ...count(from - 1)()]);
  },
};
console.log(counter.start(3)()); // expect: [ 3, 2, 1 ]
const recursive = function self(level: number): { level: number; up: () => unknown; name: string } {
  return { level, up: () => self(level + 1).level, name: ((): string => self.name)() };
};
console.log(recursive(1).up(), recursive(1)); // expect: 2 { level: 1, up: [Function: up], name: 'self' }
