console.log(7 / 2, -7 / 2, 1 / 3); // expect: 3.5 -3.5 0.3333333333333333
console.log(Math.floor(-7 / 2), Math.trunc(-7 / 2), Math.ceil(-7 / 2)); // expect: -4 -3 -3
console.log((7 / 2) | 0, (-7 / 2) | 0); // expect: 3 -3
console.log(Math.round(2.5), Math.round(-2.5), Math.round(3.5), Math.round(-3.5)); // expect: 3 -2 4 -3
console.log(Math.round(0.49999999999999994), Math.round(4503599627370497.5));
console.log(Math.round(-0.5), Math.round(1e300)); // expect: -0 1e+300
console.log(Math.sign(-3), Math.sign(0), Math.sign(-0), Math.sign(NaN)); // expect: -1 0 -0 NaN
console.log(0.1 + 0.2, 0.1 * 3, 0.7 + 0.1); // expect: 0.30000000000000004 0.30000000000000004 0.7999999999999999
console.log(Math.fround(5.5), Math.fround(5.05), Math.clz32(1), Math.clz32(0)); // expect: 5.5 5.050000190734863 31 32
