console.log((1.005).toFixed(2), (1.45).toFixed(1), (2.5).toFixed(0), (1.5).toFixed(0)); // expect: 1.00 1.4 3 2
console.log((-1.5).toFixed(0), (-0.5).toFixed(0), (0.5).toFixed(0), (0).toFixed(2)); // expect: -2 -1 1 0.00
console.log((123.456).toFixed(), (123.456).toFixed(1), (123.456).toFixed(5)); // expect: 123 123.5 123.45600
console.log((1e21).toFixed(2), (1.23e20).toFixed(2)); // expect: 1e+21 123000000000000000000.00
console.log((0.000001).toFixed(7), (1e-10).toFixed(2), (-1e-10).toFixed(2)); // expect: 0.0000010 0.00 -0.00
console.log(NaN.toFixed(2), Infinity.toFixed(1), (-0).toFixed(1)); // expect: NaN Infinity 0.0
console.log((0.1).toFixed(20), (1000000000000000128).toFixed(0)); // expect: 0.10000000000000000555 1000000000000000128
try {
  console.log((1).toFixed(101));
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
