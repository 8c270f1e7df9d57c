const a = [1, 2];
const b = [...a, 3, ...[], ...a];
console.log(b, [...b].length); // expect: [ 1, 2, 3, 1, 2 ] 5
const nested = [[1], [2]];
const shallow = [...nested];
shallow[0]!.push(9);
shallow.push([3]);
console.log(nested, shallow); // expect: [ [ 1, 9 ], [ 2 ] ] [ [ 1, 9 ], [ 2 ], [ 3 ] ]
console.log([..."héy😀"], [...new Set([1, 1, 2])], [...new Map([["k", 1]])]);
// expect: [ 'h', 'é', 'y', '😀' ] [ 1, 2 ] [ [ 'k', 1 ] ]
console.log([...a.keys()], [...a.entries()], [...new Map([[1, 2]]).values()]);
// expect: [ 0, 1 ] [ [ 0, 1 ], [ 1, 2 ] ] [ 2 ]
function* gen(): Generator<number> {
  yield* [7, 8];
}
console.log([0, ...gen(), ...gen()]); // expect: [ 0, 7, 8, 7, 8 ]
const mixed: (string | number)[] = [...a, ..."xy"];
console.log(mixed); // expect: [ 1, 2, 'x', 'y' ]
