console.log([10, 9, 1, 100, -1].sort(), [3, undefined, 1, undefined].sort());
// expect: [ -1, 1, 10, 100, 9 ] [ 1, 3, undefined, undefined ]
console.log([10, 9, 1].sort((a, b) => a - b), ["b", "B", "a", "Á"].sort());
// expect: [ 1, 9, 10 ] [ 'B', 'a', 'b', 'Á' ]
console.log([true, false, null].sort(), [2.5, -0, 0, -3].sort((a, b) => b - a));
// expect: [ false, null, true ] [ 2.5, -0, 0, -3 ]
const original = [3, 1, 2];
const sorted = original.toSorted();
console.log(original, sorted); // expect: [ 3, 1, 2 ] [ 1, 2, 3 ]
console.log(original.sort() === original, original); // expect: true [ 1, 2, 3 ]
console.log([5, 1, 4].sort(() => 0), [1].sort(), ([] as number[]).sort()); // expect: [ 5, 1, 4 ] [ 1 ] []
console.log([3, 1, 2].toSorted((a, b) => (a < b ? 1 : -1)).join("")); // expect: 321
console.log([NaN, 2, 1].sort().join(), [[2], [1, 5], [10]].sort().join(";")); // expect: 1,2,NaN 1,5;10;2
