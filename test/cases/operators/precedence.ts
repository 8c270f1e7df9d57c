console.log(2 + 3 * 4 ** 2 / 8 % 5, (2 + 3) * 4, 2 ** -1, -(2 ** 2)); // expect: 3 20 0.5 -4
console.log(1 + 2 << 3, 1 << 2 + 1, 7 & 3 | 8 ^ 1, 5 > 3 === true); // expect: 24 8 11 true
console.log(!true || false && true, true || false && false, !(1 > 2)); // expect: false true true
console.log(1 - 2 - 3, 2 ** 3 ** 0, 100 / 10 / 2, 10 % 4 % 3); // expect: -4 2 5 2
const a = 5;
console.log(a > 3 ? a > 4 ? "big" : "mid" : "small", a - -a, a + +a, - -a); // expect: big 10 10 5
console.log(typeof a + "x", !a + "y", -a + "z"); // expect: numberx falsey -5z
let x = 1;
x += x++ + ++x;
console.log(x); // expect: 5
x = x-- - --x;
console.log(x); // expect: 2
let y = (x = 3) * 2 + x;
y -= y /= 3;
console.log(x, y); // expect: 3 6
