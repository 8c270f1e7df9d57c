const tuple: [number, string, number] = [1, "b", 3];
const array: (number | string)[] = tuple;
array[0] = "changed";
console.log(tuple, tuple.length); // expect: [ 'changed', 'b', 3 ] 3
const readonlyView: readonly (number | string)[] = tuple;
console.log(readonlyView.map(String).join("-"), readonlyView.includes(3)); // expect: changed-b-3 true
console.log(tuple.indexOf("b"), tuple.slice(1), [...tuple].reverse()); // expect: 1 [ 'b', 3 ] [ 3, 'b', 'changed' ]
const numbers: [number, number] = [1, 2];
const list: number[] = numbers;
list[0] = 9;
console.log(numbers[0], numbers.reduce((a, b) => a + b), Math.max(...numbers)); // expect: 9 11 9
function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
console.log(sum(numbers), sum([] as []), Array.isArray(numbers)); // expect: 11 0 true
