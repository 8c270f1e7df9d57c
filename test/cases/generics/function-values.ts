function map<T, U>(items: Iterable<T>, f: (item: T, index: number) => U): U[] {
  const out: U[] = [];
  let index = 0;
  for (const item of items) out.push(f(item, index++));
  return out;
}
const wrap = <T>(value: T): { value: T } => ({ value });
console.log(map([1, 2], wrap), map("ab", wrap));
// expect: [ { value: 1 }, { value: 2 } ] [ { value: 'a' }, { value: 'b' } ]
function pipe<A, B, C>(a: (x: A) => B, b: (x: B) => C): (x: A) => C {
  return (x) => b(a(x));
}
const length = pipe((s: string) => s.split(","), (parts) => parts.length);
console.log(length("a,b,c")); // expect: 3
type Mapper = <T>(items: T[]) => T[];
const reverse: Mapper = (items) => [...items].reverse();
const twice = (f: Mapper): [number[], string[]] => [f([1, 2]), f(["a", "b"])];
console.log(twice(reverse)); // expect: [ [ 2, 1 ], [ 'b', 'a' ] ]
console.log(map(new Set([3, 4]), (n, i) => n * i), map(new Map([["k", 1]]), ([k, v]) => k + v));
// expect: [ 0, 4 ] [ 'k1' ]
