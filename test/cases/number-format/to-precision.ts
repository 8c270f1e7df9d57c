console.log((123.456).toPrecision(4), (0.00001234).toPrecision(2), (1234.5).toPrecision(2));
// expect: 123.5 0.000012 1.2e+3
console.log((1e-7).toPrecision(3), (0).toPrecision(3), (99.99).toPrecision(3)); // expect: 1.00e-7 0.00 100
console.log((1e21).toPrecision(3), (123456).toPrecision(6), (123456).toPrecision(7));
// expect: 1.00e+21 123456 123456.0
console.log((2.5).toPrecision(1), (35).toPrecision(1), (-1.25).toPrecision(2)); // expect: 3 4e+1 -1.3
console.log(NaN.toPrecision(3), (-Infinity).toPrecision(2), (1.5).toPrecision()); // expect: NaN -Infinity 1.5
for (const digits of [0, 101]) {
  try {
    console.log((1).toPrecision(digits));
  } catch (e) {
    console.log(e instanceof RangeError); // expect: true
  }
}
