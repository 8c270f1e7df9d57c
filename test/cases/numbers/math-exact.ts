console.log(Math.sqrt(16), Math.sqrt(2), Math.sqrt(-1), Math.cbrt(27)); // expect: 4 1.4142135623730951 NaN 3
console.log(Math.hypot(3, 4), Math.abs(-5.5), Math.max(), Math.min()); // expect: 5 5.5 -Infinity Infinity
console.log(Math.max(1, NaN, 3), Math.min(3, 1, 2), Math.max(...[4, 9, 2])); // expect: NaN 1 9
console.log(Math.imul(0xffffffff, 5), Math.imul(3, 4.9), Math.imul(65536, 65536)); // expect: -5 12 0
console.log(Math.floor(-0.5), Math.floor(1e300), Math.trunc(-7.9)); // expect: -1 1e+300 -7
console.log(Math.pow(2, 31), Math.pow(10, 3), Math.pow(-2, 2), Math.pow(4, -0.5)); // expect: 2147483648 1000 4 0.5
console.log(Math.log2(8), Math.log10(1000), Math.log(1), Math.exp(0)); // expect: 3 3 0 1
console.log(Math.sin(0), Math.cos(0), Math.atan2(0, 1), Math.floor(Math.PI * 1000)); // expect: 0 1 0 3141
