// `as never` makes a function's type never, and yet it comes back with a value.
const pairs = <T>(items: T[]): [T, number][] => items.map((item, index) => [item, index] as never);
console.log(pairs(["a", "b"])); // expect: [ [ 'a', 0 ], [ 'b', 1 ] ]
const zip = <T extends readonly (readonly unknown[])[]>(
  ...lists: T
): { [K in keyof T]: T[K] extends readonly (infer U)[] ? U : never }[] =>
  Array.from({ length: Math.min(...lists.map((list) => list.length)) }, (_, i) => lists.map((list) => list[i]) as never);
for (const [number, text] of zip([1, 2, 3], ["a", "b"])) console.log(number.toFixed(2), text.toUpperCase());
const wrapped = (x: number) => [x] as never;
const list: number[] = wrapped(4);
console.log(list);
async function later(x: string) {
  return [x] as never;
}
const texts: string[] = await later("z");
class Box {
  static parse<T>(x: unknown): T {
    return x as never;
  }
  get value() {
    return 5 as never;
  }
}
console.log(texts, Box.parse<number>(4) + 1, new Box().value);
