const growing = [1, 2, 3];
const seen: number[] = [];
for (const n of growing) {
  seen.push(n);
  if (n < 3) growing.push(n + 10);
}
console.log(seen); // expect: [ 1, 2, 3, 11, 12 ]
const shrinking = [1, 2, 3, 4, 5];
const kept: number[] = [];
for (const n of shrinking) {
  kept.push(n);
  shrinking.pop();
}
console.log(kept, shrinking); // expect: [ 1, 2, 3 ] [ 1, 2 ]
const visited: number[] = [];
[1, 2, 3].forEach((n, i, all) => {
  visited.push(n);
  if (i === 0) all.push(99);
  if (i === 1) all.pop();
});
console.log(visited); // expect: [ 1, 2, 3 ]
const removed: number[] = [];
const items = [1, 2, 3, 4];
items.forEach((n, i) => {
  removed.push(n);
  if (n === 1) items.shift();
  if (i > 5) removed.push(-1);
});
console.log(removed, items); // expect: [ 1, 3, 4 ] [ 2, 3, 4 ]
console.log([1, 2, 3].map((n, i, all) => n + all[all.length - 1 - i]!)); // expect: [ 4, 4, 4 ]
