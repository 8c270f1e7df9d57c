console.log(0xff, 0o17, 0b1011, 1_000_000, 1e3, .5, 5., 0xFFFF_FFFF); // expect: 255 15 11 1000000 1000 0.5 5 4294967295
console.log(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER); // expect: 9007199254740991 -9007199254740991
console.log(Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON);
console.log(Number.isInteger(5.0), Number.isInteger(5.5), Number.isSafeInteger(2 ** 53)); // expect: true false false
console.log(1.7976931348623157e308 * 10, -1e308 * 10, 5e-324 / 2); // expect: Infinity -Infinity 0
console.log(123456789012345680000, 1e21, 123e-20, 1e-7, 0.000001);
// expect: 123456789012345680000 1e+21 1.23e-18 1e-7 0.000001
console.log(2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 0.5, 0 ** 0, NaN ** 0); // expect: 1024 0.5 -8 1.4142135623730951 1 1
console.log(1 ** Infinity, (-8) ** (1 / 3), 2 ** 3 ** 2); // expect: NaN NaN 512
console.log(Infinity - Infinity, Infinity * 0, Infinity / Infinity); // expect: NaN NaN NaN
