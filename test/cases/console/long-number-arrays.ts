console.log([1, 2, 3, 4, 5, 6]); // expect: [ 1, 2, 3, 4, 5, 6 ]
console.log([1, 2, 3, 4, 5, 6, 7]);
console.log(Array.from({ length: 26 }, (_, i) => i * i));
console.log(Array.from({ length: 100 }, (_, i) => i));
console.log(Array.from({ length: 101 }, (_, i) => i));
console.log(Array.from({ length: 120 }, () => 0).length);
console.log([1.5, -2, 1000000, 3, NaN, 0.1, 7, 8]);
console.log([10n, 200n, 3n, 4n, 5n, 6n, 7n]);
console.log([true, false, true, false, true, false, true]);
