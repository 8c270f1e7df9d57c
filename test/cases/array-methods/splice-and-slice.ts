const a = [1, 2, 3, 4, 5];
console.log(a.splice(1, 2), a); // expect: [ 2, 3 ] [ 1, 4, 5 ]
console.log(a.splice(1, 0, 10, 20), a); // expect: [] [ 1, 10, 20, 4, 5 ]
console.log(a.splice(-2), a); // expect: [ 4, 5 ] [ 1, 10, 20 ]
console.log(a.splice(-100, 1), a, a.splice(5, 1), a.splice(0, -3)); // expect: [ 1 ] [ 10, 20 ] [] []
console.log(a.splice(0, 1, 7, 8, 9), a); // expect: [ 10 ] [ 7, 8, 9, 20 ]
console.log(a.splice(1), a); // expect: [ 8, 9, 20 ] [ 7 ]
const b = [0, 1, 2, 3, 4];
console.log(b.slice(1, 3), b.slice(-2), b.slice(3, 1), b.slice(), b.slice(2, -1));
// expect: [ 1, 2 ] [ 3, 4 ] [] [ 0, 1, 2, 3, 4 ] [ 2, 3 ]
console.log(b.toSpliced(1, 2, 9), b.with(0, 5), b.toReversed(), b);
// expect: [ 0, 9, 3, 4 ] [ 5, 1, 2, 3, 4 ] [ 4, 3, 2, 1, 0 ] [ 0, 1, 2, 3, 4 ]
console.log([1, 2, 3, 4, 5].copyWithin(0, 3), [1, 2, 3, 4, 5].copyWithin(1, 0, 3));
// expect: [ 4, 5, 3, 4, 5 ] [ 1, 1, 2, 3, 5 ]
try {
  b.with(9, 1);
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
