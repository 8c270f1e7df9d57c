// Numbers that are 32 bits without a sign all the way: hashes and generators, read as numbers in between and at the end.

function fnv(text: string): number {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 16777619) >>> 0;
    hash = ((hash << 13) | (hash >>> 19)) >>> 0;
  }
  return hash;
}
console.log(["", "a", "hello", "hello world".repeat(50)].map(fnv));

function congruential(seed: number, count: number): number[] {
  const list: number[] = [];
  let state = seed >>> 0;
  for (let i = 0; i < count; i++) {
    state = (state * 1664525 + 1013904223) >>> 0;
    list.push(state / 2 ** 32);
  }
  return list;
}
console.log(congruential(42, 4), congruential(-1, 2), congruential(4294967295, 2));

function above(limit: number): number {
  let x = 1, steps = 0;
  while (x < limit && steps < 100) {
    x = (x << 1) >>> 0;
    if (x === 0) x = 4294967295;
    steps++;
  }
  return x + steps / 1000;
}
console.log(above(5), above(2 ** 31), above(2 ** 31 + 1), above(2 ** 33));

// halves as numbers, not as 32 bits; a minus zero; what does not fit
let half = 4294967295;
for (let i = 0; i < 5; i++) half = half % 2 === 0 ? half / 2 : (half - 1) >>> 0;
console.log(half);
let zero = 4000000000;
for (let i = 0; i < 3; i++) zero = i === 1 ? -0 : zero >>> 0;
console.log(Object.is(zero, 0), zero);
let big = 4294967295;
for (let i = 0; i < 3; i++) big = (big | 0) === 0 ? 5 : big + 1;
console.log(big);

const odd = [0, -0, 1, -1, 0.5, -2.9, 4294967295, 4294967296, -2147483648, 2 ** 53, -(2 ** 63), 2 ** 63, 2 ** 64, 2 ** 80 + 2 ** 40, 1e300, NaN, -Infinity];
for (const x of odd) console.log(x | 0, x >>> 0, ~x, x << 3, x >> 1, x & 0xff00ff, Math.clz32(x), Math.imul(x, 3), Math.imul(7, x));
const { imul, clz32 } = { imul: Math.imul, clz32: Math.clz32 };
console.log(imul(3, 4), odd.map(clz32).join(), [1, 2, 3].reduce(Math.imul), 1 / Math.imul(0, -1), Math.imul(-3, 5) % 4);
function generic<T extends number>(a: T, list: readonly T[]): number {
  return Math.imul(a, list[0]!) + Math.clz32(list[1]!);
}
console.log(generic(5, [6, 7]));
