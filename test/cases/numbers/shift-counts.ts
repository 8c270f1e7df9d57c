for (const count of [0, 1, 31, 32, 33, 63, 64, -1, -31, 1.9, 4294967297]) {
  console.log(count, 1 << count, -8 >> count, -8 >>> count);
}
let x = 0xf0;
x <<= 36;
console.log(x); // expect: 3840
x >>= 35;
console.log(x); // expect: 480
x = -1;
x >>>= 28;
console.log(x); // expect: 15
