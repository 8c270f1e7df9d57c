const a = [1, 2, 3];
const b = a;
b.push(4);
console.log(a.length, a === b, a === a.slice()); // expect: 4 true false
function mutate(list: number[]): void {
  list[0] = 100;
  list = [0];
  list.push(1);
}
mutate(a);
console.log(a); // expect: [ 100, 2, 3, 4 ]
const shared = { list: a };
const pair = [shared, shared];
pair[0]!.list = [];
console.log(pair[1]!.list.length, a.length); // expect: 0 4
const matrix = [a, a, [...a]];
matrix[0]![1] = -2;
console.log(matrix.map((row) => row[1])); // expect: [ -2, -2, 2 ]
const holder: { self?: object; list: unknown[] } = { list: [] };
holder.self = holder;
holder.list.push(holder, holder.list);
console.log(holder.self === holder, holder.list[0] === holder, holder.list[1] === holder.list);
// expect: true true true
