// gc-stress: 97
let sum = 0;
for (let i = 0; i < 1_000_000; i++) {
  sum += i % 7 === 0 ? i : -1;
}
console.log(sum);
let xor = 0;
for (let i = 0; i < 1_000_000; i++) xor = (xor * 31 + i) ^ (i >>> 3);
console.log(xor);
let float = 0;
for (let i = 1; i <= 1_000_000; i++) float += 1 / i;
console.log(float);
let steps = 0;
for (let n = 837799; n !== 1; steps++) n = n % 2 === 0 ? n / 2 : 3 * n + 1;
console.log(steps); // expect: 524
