const pair: [string, number] = ["a", 1];
const [name, count] = pair;
pair[1] += 10;
console.log(name, count, pair, pair.length); // expect: a 1 [ 'a', 11 ] 2
const triple: readonly [x: number, y: number, label: string] = [1, 2, "p"];
console.log(triple[0] + triple[1], triple[2].length); // expect: 3 1
function minMax(list: readonly number[]): [min: number, max: number] {
  return [Math.min(...list), Math.max(...list)];
}
const [min, max] = minMax([3, 1, 2]);
console.log(min, max, minMax([5])); // expect: 1 3 [ 5, 5 ]
const nested: [[number, boolean], { t: [string] }] = [[1, true], { t: ["deep"] }];
console.log(nested[0][1], nested[1].t[0]); // expect: true deep
const index: number = 1;
const dynamic: string | number | undefined = pair[index];
console.log(dynamic, (pair as (string | number)[])[5]); // expect: 11 undefined
for (const part of pair) console.log(typeof part, part);
