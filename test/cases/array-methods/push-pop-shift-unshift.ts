// gc-stress: 97
const a: number[] = [];
console.log(a.push(), a.push(1), a.push(2, 3), a.unshift(0), a.unshift(-2, -1), a);
// expect: 0 1 3 4 6 [ -2, -1, 0, 1, 2, 3 ]
console.log(a.pop(), a.shift(), a.length, a); // expect: 3 -2 4 [ -1, 0, 1, 2 ]
while (a.length > 0) a.shift();
console.log(a.shift(), a.pop(), a.push(9), a); // expect: undefined undefined 1 [ 9 ]
const deque: string[] = [];
for (let i = 0; i < 50; i++) {
  if (i % 2 === 0) deque.push(`p${i}`);
  else deque.unshift(`u${i}`);
  if (i % 5 === 4) deque.shift();
  if (i % 7 === 6) deque.pop();
}
console.log(deque.length, deque[0], deque.at(-1)); // expect: 33 u47 p46
const big: number[] = [];
for (let i = 0; i < 20_000; i++) big.unshift(i), big.length > 100 && big.pop();
console.log(big.length, big[0], big[99]); // expect: 100 19999 19900
const queue = Array.from({ length: 3000 }, (_, i) => i);
let sum = 0;
for (let next = queue.shift(); next !== undefined; next = queue.shift()) sum += next;
console.log(sum, queue.length); // expect: 4498500 0
