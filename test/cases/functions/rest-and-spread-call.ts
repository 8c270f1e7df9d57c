function sum(first: number, ...rest: number[]): number {
  return rest.reduce((a, b) => a + b, first);
}
console.log(sum(1), sum(1, 2, 3), sum(1, ...[2, 3], 4, ...[])); // expect: 1 6 10
function label(text: string, ...marks: [number, boolean?]): string {
  return `${text}${marks.length}${marks[0]}${marks[1]}`;
}
console.log(label("a", 1), label("b", 2, true)); // expect: a11undefined b22true
const args: [string, number] = ["c", 3];
console.log(label(...args)); // expect: c13undefined
function mutate(...items: number[]): number[] {
  items.push(99);
  return items;
}
const source = [1, 2];
console.log(mutate(...source), source); // expect: [ 1, 2, 99 ] [ 1, 2 ]
console.log(Math.max(...new Set([3, 8, 5])), String.fromCharCode(...[65, 66])); // expect: 8 AB
