console.log([1, 2, 3].reduce((a, b) => a + b), [1, 2, 3].reduce((a, b) => a + b, 10)); // expect: 6 16
console.log(["a", "b", "c"].reduceRight((acc, s) => acc + s), ["a"].reduce((x) => x + "!")); // expect: cba a
console.log([1, 2, 3].reduce<string[]>((acc, n, i) => [...acc, `${i}:${n}`], [])); // expect: [ '0:1', '1:2', '2:3' ]
try {
  ([] as number[]).reduce((a, b) => a + b);
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
console.log(([] as number[]).reduce((a, b) => a + b, -1)); // expect: -1
const counts = ["x", "y", "x"].reduce<Record<string, number>>((acc, key) => {
  acc[key] = (acc[key] ?? 0) + 1;
  return acc;
}, {});
console.log(counts); // expect: { x: 2, y: 1 }
const byLength = ["a", "bb", "cc"].reduce(
  (map, word) => map.set(word.length, [...(map.get(word.length) ?? []), word]),
  new Map<number, string[]>(),
);
console.log(byLength); // expect: Map(2) { 1 => [ 'a' ], 2 => [ 'bb', 'cc' ] }
console.log([[1, 2], [3]].reduce((flat, part) => flat.concat(part), [])); // expect: [ 1, 2, 3 ]
