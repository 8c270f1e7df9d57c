// Number theory with bigint: factorials, modular powers, Miller-Rabin, square roots, digits of e, a toy RSA.
// gc-stress: 17

function factorial(n: number): bigint {
  let result = 1n;
  for (let i = 2n; i <= n; i++) result *= i;
  return result;
}

function digitSum(n: bigint): number {
  return [...n.toString()].reduce((sum, digit) => sum + Number(digit), 0);
}

function modPow(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  base %= modulus;
  while (exponent > 0n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
    exponent >>= 1n;
  }
  return result;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

function modInverse(a: bigint, modulus: bigint): bigint {
  let [oldR, r] = [a, modulus];
  let [oldS, s] = [1n, 0n];
  while (r !== 0n) {
    const quotient = oldR / r;
    [oldR, r] = [r, oldR - quotient * r];
    [oldS, s] = [s, oldS - quotient * s];
  }
  if (oldR !== 1n) throw new RangeError(`${a} has no inverse mod ${modulus}`);
  return ((oldS % modulus) + modulus) % modulus;
}

function sqrt(n: bigint): bigint {
  if (n < 0n) throw new RangeError("square root of a negative number");
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

const witnesses = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n] as const;

function isPrime(n: bigint): boolean {
  if (n < 2n) return false;
  for (const p of witnesses) {
    if (n === p) return true;
    if (n % p === 0n) return false;
  }
  let odd = n - 1n;
  let twos = 0;
  while ((odd & 1n) === 0n) {
    odd >>= 1n;
    twos++;
  }
  outer: for (const witness of witnesses) {
    let x = modPow(witness, odd, n);
    if (x === 1n || x === n - 1n) continue;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) continue outer;
    }
    return false;
  }
  return true;
}

function* primesFrom(start: bigint): Generator<bigint, never> {
  for (let n = start | 1n; ; n += 2n) if (isPrime(n)) yield n;
}

function take<T>(count: number, source: Iterable<T>): T[] {
  const result: T[] = [];
  if (count === 0) return result;
  for (const item of source) if (result.push(item) === count) break;
  return result;
}

function factorize(n: bigint): Map<bigint, number> {
  const factors = new Map<bigint, number>();
  for (let p = 2n; p * p <= n; p += p === 2n ? 1n : 2n) {
    while (n % p === 0n) {
      factors.set(p, (factors.get(p) ?? 0) + 1);
      n /= p;
    }
  }
  if (n > 1n) factors.set(n, (factors.get(n) ?? 0) + 1);
  return factors;
}

function digitsOfE(count: number): string {
  const scale = 10n ** BigInt(count + 10);
  let term = scale;
  let sum = 0n;
  for (let n = 1n; term > 0n; n++) {
    sum += term;
    term /= n;
  }
  const digits = (sum / 10n ** 10n).toString();
  return `${digits[0]}.${digits.slice(1)}`;
}

class Rsa {
  readonly modulus: bigint;
  private readonly secret: bigint;

  constructor(p: bigint, q: bigint, readonly exponent = 65537n) {
    this.modulus = p * q;
    this.secret = modInverse(exponent, (p - 1n) * (q - 1n));
  }

  encrypt(text: string): bigint {
    let message = 0n;
    for (const c of text) message = (message << 8n) | BigInt(c.charCodeAt(0) & 0xff);
    if (message >= this.modulus) throw new RangeError("message too long");
    return modPow(message, this.exponent, this.modulus);
  }

  decrypt(cipher: bigint): string {
    let message = modPow(cipher, this.secret, this.modulus);
    let text = "";
    for (; message > 0n; message >>= 8n) text = String.fromCharCode(Number(message & 0xffn)) + text;
    return text;
  }
}

console.log(factorial(50));
console.log(factorial(200).toString().length, digitSum(factorial(200)), factorial(0));
console.log(2n ** 127n - 1n, isPrime(2n ** 127n - 1n), isPrime(2n ** 101n - 1n));
console.log(take(5, primesFrom(10n ** 18n)), take(0, primesFrom(1n)));
console.log([...factorize(600851475143n)], [...factorize(2n ** 20n * 81n)], [...factorize(1n)]);
console.log(sqrt(10n ** 40n), sqrt(2n * 10n ** 60n), sqrt(99n), sqrt(0n));
console.log(digitsOfE(60));
console.log(gcd(2n ** 60n * 45n, -(6n ** 20n)), modInverse(3n, 11n), modPow(7n, 560n, 561n));
const [p, q] = take(2, primesFrom(2n ** 89n)) as [bigint, bigint];
const rsa = new Rsa(p, q);
const cipher = rsa.encrypt("attack at dawn!");
console.log(p, q, rsa.modulus.toString(16));
console.log(cipher.toString(36), rsa.decrypt(cipher));
const impossible = [
  () => rsa.encrypt("x".repeat(40)),
  () => modInverse(6n, 9n),
  () => sqrt(-1n),
  () => 1n / (p - p),
];
for (const attempt of impossible) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log(error instanceof RangeError, (error as Error).message);
  }
}
