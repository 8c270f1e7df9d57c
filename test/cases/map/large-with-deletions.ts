// gc-stress: 9973
const map = new Map<string, number>();
for (let i = 0; i < 20_000; i++) map.set(`key${i}`, i);
for (let i = 0; i < 20_000; i += 3) map.delete(`key${i}`);
let sum = 0;
for (const [key, value] of map) if (key.endsWith("7")) sum += value;
console.log(map.size, sum); // expect: 13333 13342668
for (let i = 0; i < 100; i++) map.set(`key${i}`, -1);
console.log(map.size, map.get("key0"), map.get("key1"), map.get("key3"), map.get("key300"));
// expect: 13367 -1 -1 -1 undefined
const numbers = new Map<number, number>();
for (let i = 0; i < 50_000; i++) numbers.set((i * 7919) % 10_007, i);
console.log(numbers.size, numbers.get(0), numbers.get(10_006)); // expect: 10007 40028 41068
const objects = new Map<object, number>();
const keys = Array.from({ length: 2000 }, () => ({}));
keys.forEach((key, i) => objects.set(key, i));
console.log(objects.size, keys.every((key, i) => objects.get(key) === i)); // expect: 2000 true
