// gc-stress: 997
let even = 0;
let odd = 0;
for (let i = 0; i < 1_000_000; i++) {
  if (i & 1) odd += i;
  else even += i;
}
console.log(even, odd); // expect: 249999500000 250000000000
const sieve = Array.from({ length: 100_001 }, () => true);
let primes = 0;
for (let i = 2; i <= 100_000; i++) {
  if (!sieve[i]) continue;
  primes++;
  for (let j = i * 2; j <= 100_000; j += i) sieve[j] = false;
}
console.log(primes); // expect: 9592
let x = 1;
let steps = 0;
while (steps < 500_000) {
  x = (x * 48271) % 2147483647;
  steps++;
}
console.log(x);
let text = 0;
for (const c of "abcdefghij".repeat(10_000)) text += c.charCodeAt(0);
console.log(text); // expect: 10150000
