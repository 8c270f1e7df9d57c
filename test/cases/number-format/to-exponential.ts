console.log((123456).toExponential(2), (0.00015).toExponential(1), (0).toExponential(2));
// expect: 1.23e+5 1.5e-4 0.00e+0
console.log((123456).toExponential(), (1).toExponential(), (-5e-324).toExponential());
// expect: 1.23456e+5 1e+0 -5e-324
console.log((9.99).toExponential(1), (12345).toExponential(0), (55).toExponential(0)); // expect: 1.0e+1 1e+4 6e+1
console.log((1e100).toExponential(3), NaN.toExponential(), Infinity.toExponential(2));
// expect: 1.000e+100 NaN Infinity
