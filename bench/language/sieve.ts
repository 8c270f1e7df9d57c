// are-we-fast-yet, Sieve: Eratosthenes over 5,000 flags, made anew each time.
import { check } from "./support/check.js";

function countPrimes(flags: boolean[], size: number): number {
  let count = 0;
  for (let i = 2; i <= size; i++) {
    if (flags[i - 1]!) {
      count++;
      for (let k = i + i; k <= size; k += i) flags[k - 1] = false;
    }
  }
  return count;
}

const rounds = 20_000;
let total = 0;
for (let round = 0; round < rounds; round++) {
  const primes = countPrimes(new Array<boolean>(5000).fill(true), 5000);
  check("primes", primes, 669);
  total += primes;
}
console.log(total);
