// Object.entries and its like take a string, too: its code units.
console.log(Object.entries("ab"), Object.values("a😀").length, Object.entries("")); // expect: [ [ '0', 'a' ], [ '1', 'b' ] ] 3 []
console.log(Object.keys("xyz" as unknown as object), Object.values("hi"));
const groups = Object.entries("hello").reduce<Record<string, number>>((counts, [, letter]) => {
  counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
}, {});
console.log(groups); // expect: { h: 1, e: 1, l: 2, o: 1 }
const size = (value: string | readonly number[]): number => Object.entries<string | number>(value).length;
console.log(size("four"), size([1, 2])); // expect: 4 2
console.log(Object.assign({ a: 1 }, undefined, null, { b: 2 }, { c: 3 }, undefined)); // expect: { a: 1, b: 2, c: 3 }

const frozen: number[] = Object.freeze([1, 2]) as number[];
try {
  frozen.length = 0;
} catch (e) {
  console.log((e as Error).message); // expect: Cannot assign to read only property 'length' of object '[object Array]'
}
console.log(frozen); // expect: [ 1, 2 ]
