let a = 1;
let b = 2;
[a, b] = [b, a];
console.log(a, b); // expect: 2 1
[a, b] = [a + b, a - b];
console.log(a, b); // expect: 3 1
const array = [1, 2, 3];
[array[0], array[2]] = [array[2]!, array[0]!];
console.log(array); // expect: [ 3, 2, 1 ]
const object: { p: number; q: number[]; r?: string } = { p: 0, q: [0, 0] };
({ x: object.p, y: object.q[1], z: object.r = "dflt" } = { x: 5, y: 6 } as { x: number; y: number; z?: string });
console.log(object); // expect: { p: 5, q: [ 0, 6 ], r: 'dflt' }
let rest: number[];
let first: number | undefined;
[first, ...rest] = array;
console.log(first, rest); // expect: 3 [ 2, 1 ]
let i = 0;
const target: number[] = [];
[target[i++], target[i++]] = [10, 20];
console.log(target, i); // expect: [ 10, 20 ] 2
const value = ([a, b] = [7, 8]);
console.log(value, a + b); // expect: [ 7, 8 ] 15
for ([a, b] of [[1, 2], [3, 4]] as [number, number][]) console.log(a * b);
