class Maths {
  static factor = 3;
  static scale(n: number): number {
    return n * Maths.factor;
  }
  static square = (n: number): number => n * n;
}
console.log([1, 2, 3].map(Maths.scale), [1, 2, 3].map(Maths.square)); // expect: [ 3, 6, 9 ] [ 1, 4, 9 ]
const { scale, square } = Maths;
Maths.factor = 10;
console.log(scale(2), square(5)); // expect: 20 25
Maths.square = (n) => -n;
console.log(Maths.square(4), square(4)); // expect: -4 16
function apply(f: (n: number) => number, n: number): number {
  return f(n);
}
console.log(apply(Maths.scale, 1), typeof Maths.scale); // expect: 10 function
