console.log([1, [2, [3, [4]]]].flat(), [[1], [2, [3]]].flat(2)); // expect: [ 1, 2, [ 3, [ 4 ] ] ] [ 1, 2, 3 ]
console.log([[[["deep"]]]].flat(Infinity), [[], [1]].flat(0).length, [[], []].flat()); // expect: [ 'deep' ] 2 []
console.log([1, 2, 3].flatMap((n) => (n === 2 ? [] : [n, n * 10]))); // expect: [ 1, 10, 3, 30 ]
console.log(["a b", "c"].flatMap((s) => s.split(" ")), [1, 2].flatMap((n) => [[n]]));
// expect: [ 'a', 'b', 'c' ] [ [ 1 ], [ 2 ] ]
console.log([1, 2].flatMap((n) => n * 2), [[1, 2], [3]].flatMap((x) => x)); // expect: [ 2, 4 ] [ 1, 2, 3 ]
const mixed: (number | number[])[] = [1, [2, 3], [], 4];
console.log(mixed.flat(), mixed.length); // expect: [ 1, 2, 3, 4 ] 4
