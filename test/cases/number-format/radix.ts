console.log((255).toString(16), (255).toString(2), (255).toString(36), (-255).toString(16));
// expect: ff 11111111 73 -ff
console.log((0).toString(2), (-0).toString(2), (1e21).toString(36)); // expect: 0 0 5v1j4f4ds7c000
console.log((0.5).toString(2), (0.25).toString(16), (0.1).toString(3));
// expect: 0.1 0.4 0.0022002200220022002200220022002201
console.log((4294967295).toString(16), (2 ** 53).toString(32)); // expect: ffffffff 80000000000
console.log((10).toString(), (10).toString(10), NaN.toString(16), (-Infinity).toString(2));
// expect: 10 10 NaN -Infinity
console.log((3.75).toString(8), (1000.5).toString(7)); // expect: 3.6 2626.3333333333333334
try {
  console.log((1).toString(37));
} catch (e) {
  console.log(e instanceof RangeError); // expect: true
}
