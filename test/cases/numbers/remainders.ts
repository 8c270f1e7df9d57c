// % where both sides are known to be small integers, where one may be negative, and where nothing is known: -0 stays.
const list: number[] = [];
for (let i = 0; i < 20; i++) list.push(i % 7, (i * 3) % 5, i % 1);
console.log(list.join());
for (let i = -6; i <= 6; i++) console.log(i, i % 3, Object.is(i % 3, -0), i % -3, 7 % i, (i + 6) % 4);
const spread: number[] = [];
for (let i = 0; i < 50; i++) {
  if (i % 2 === 0) continue;
  spread[(i * 7919) % 10] = i;
  if (i % 10 === 9) console.log(i, i % 10, (i % 10) % 4);
}
console.log(spread);
function hashed(text: string, size: number): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % size;
  return hash;
}
console.log(hashed("hello", 1000003), hashed("", 5), hashed("abc", 0), hashed("abc", -7), hashed("abc", 2.5));
const table = new Uint32Array(8);
for (let i = 0; i < 100; i++) table[i % table.length]! += i % 3;
console.log(table, 2147483648 % 7, -2147483648 % -1, 5.5 % 2, -5.5 % 2, Infinity % 2, 2 % Infinity, 0 % 5, -0 % 5, 5 % 0);
let wheel = 0;
for (let i = 0; i < 1000; i++) wheel = (wheel + 7) % 360;
console.log(wheel);
