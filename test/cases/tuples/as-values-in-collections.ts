const points: [number, number][] = [[1, 2], [3, 4]];
points.push([5, 6]);
console.log(points.map(([x, y]) => x * y), points.flat()); // expect: [ 2, 12, 30 ] [ 1, 2, 3, 4, 5, 6 ]
const map = new Map<string, [number, string]>();
map.set("k", [1, "one"]);
const entry = map.get("k");
if (entry) entry[0]++;
console.log(map.get("k"), [...map]); // expect: [ 2, 'one' ] [ [ 'k', [ 2, 'one' ] ] ]
const sorted = Object.entries({ b: 2, a: 3, c: 1 }).sort(([, x], [, y]) => x - y);
console.log(sorted, Object.fromEntries(sorted)); // expect: [ [ 'c', 1 ], [ 'b', 2 ], [ 'a', 3 ] ] { c: 1, b: 2, a: 3 }
const set = new Set<[number]>([[1], [1]]);
console.log(set.size, points.includes([1, 2])); // expect: 2 false
const zip = <A, B>(a: A[], b: B[]): [A, B][] => a.map((x, i) => [x, b[i] as B]);
console.log(zip([1, 2], ["x", "y"])); // expect: [ [ 1, 'x' ], [ 2, 'y' ] ]
