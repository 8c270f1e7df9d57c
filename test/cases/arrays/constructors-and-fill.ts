console.log(new Array<number>(3).fill(0), Array.of(7), Array.of(1, 2)); // expect: [ 0, 0, 0 ] [ 7 ] [ 1, 2 ]
console.log(Array.from({ length: 3 }, (_, i) => i * i), Array.from("ab"), Array.from(new Set([1, 1])));
// expect: [ 0, 1, 4 ] [ 'a', 'b' ] [ 1 ]
console.log(Array.from([1, 2], (x) => String(x)), Array.from(new Map([["a", 1]]).keys()));
// expect: [ '1', '2' ] [ 'a' ]
const rows = new Array<number[]>(2).fill([]);
rows[0]!.push(1);
console.log(rows, rows[0] === rows[1]); // expect: [ [ 1 ], [ 1 ] ] true
const grid = Array.from({ length: 2 }, () => new Array<string>(2).fill("."));
grid[1]![0] = "#";
console.log(grid.map((row) => row.join("")).join("/")); // expect: ../#.
console.log([1, 2, 3, 4].fill(9, 1, 3), [1, 2, 3].fill(0, -1), [1, 2].fill(5, 5));
// expect: [ 1, 9, 9, 4 ] [ 1, 2, 0 ] [ 1, 2 ]
console.log(Array.isArray([]), Array.isArray("x"), Array.isArray({ length: 0 })); // expect: true false false
