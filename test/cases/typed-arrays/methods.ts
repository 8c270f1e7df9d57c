// Each method, of an array of numbers and of one of bigints.
const f = new Float64Array([3, -0, NaN, 1.5, 0, -7]);
console.log(f.at(-1), f.at(9), f.at(NaN), f.includes(NaN), f.indexOf(NaN), f.indexOf(0), f.lastIndexOf(0), f.lastIndexOf(3, -7));
console.log(f.slice(1, -1), f.slice(4, 2), f.subarray(2, 4), f.toReversed(), f.toSorted(), f.with(-1, 9));
console.log(f.filter((x) => x === x).toSorted((a, b) => b - a), f.map((x) => x * 2), f.filter((x) => x > 0), f.join("|"), f.join(), `${f}`, f.toString());
console.log(f.every((x) => x < 9), f.some((x) => x > 9), f.find((x) => x > 1), f.find((x) => x > 99), f.findIndex((x) => x === 0));
console.log(f.findLast((x) => x < 0), f.findLastIndex((x) => x === 3), f.reduce((a, b) => a + (b || 0)), f.reduceRight((a, b) => `${a},${b}`, ""));
f.forEach((value, index, list) => { if (index < 2) console.log(value, index, list === f); });
console.log([...f.keys()], [...f.values()], [...f.entries()].length, f.entries().next(), f.values(), Object.entries(f.subarray(0, 2)));
f.fill(8, 1, 3);
f.copyWithin(3, 0, 2);
f.reverse();
console.log(f, f.sort() === f, f, f.fill(1) === f);
const u = new Uint8Array(8);
u.set([1, 2, 300]);
u.set(new Float32Array([4.9, -1]), 6);
u.set(u.subarray(0, 3), 1);
console.log(u, u.sort((a, b) => b - a), u.indexOf(44), u.indexOf(300), u.indexOf(1.5), u.indexOf(-1));
const words = new Uint16Array(u.buffer);
words.set(u.subarray(0, 2), 1);
console.log(words, u);
const b = BigInt64Array.of(5n, -5n, 2n ** 63n);
console.log(b, b.sort(), b.map((x) => x / 2n), b.indexOf(5n), b.includes(6n), b.reduce((x, y) => x + y), b.join(), b.fill(1n, 1), b.with(0, 7n));
console.log(Int16Array.from("123", Number), Int16Array.from([1, 2], (x, i) => x * i), Float32Array.from(new Set([1, 0.1])));
console.log(Uint8Array.from({ length: 3 }, (_, i) => i * i), Uint8Array.of(), new Uint8Array(new Map([[1, 2]]).keys()));
console.log(new Int8Array(new Uint8Array([200, 100])), new BigInt64Array(new BigUint64Array([2n ** 64n - 1n])), new Float64Array([..."12"].map(Number)));
for (const [i, x] of Int8Array.of(7, 8).entries()) console.log(i, x);
const [first, , third = 3, ...rest] = Int8Array.of(1, 2);
console.log(first, third, rest, Math.max(...Float64Array.of(1, 5, 3)), Array.from(Int8Array.of(1), String));
console.log(Object.keys(Int8Array.of(1, 2)), 1 in u, "8" in u, Object.hasOwn(u, 3));
for (const key in Int8Array.of(4, 5)) console.log(key);
console.log(u.BYTES_PER_ELEMENT, BigInt64Array.BYTES_PER_ELEMENT, u.constructor === Uint8Array, Uint8Array.name, words.constructor.name);
console.log(f instanceof Float64Array, (f as object) instanceof Uint8Array, Object.prototype.toString.call(f), f[Symbol.toStringTag]);

interface Numbers { readonly length: number; [index: number]: number; map(f: (x: number) => number): object; slice(a?: number): object }
const lists: Numbers[] = [Int8Array.of(1, 2), Float32Array.of(0.5), [7]];
for (const list of lists) console.log(list.length, list[0], list[5], list.map((x) => x + 1), list.slice(1));
function sum(list: Iterable<number>): number {
  let all = 0;
  for (const x of list) all += x;
  return all;
}
console.log(sum(Int8Array.of(1, 2)), sum([3]), sum(new Set([4])));
const kinds: (new (length: number) => Int8Array | Float64Array)[] = [Int8Array, Float64Array];
for (const Kind of kinds) console.log(new Kind(2), Kind.name);
function either(list: Uint8Array | Float64Array | number[]): number {
  list[0] = 300;
  return list[0]! + list.length;
}
console.log(either(new Uint8Array(2)), either(new Float64Array(3)), either([1, 2, 3, 4]));
