const set = new Set([1, 2, 3]);
const seen: number[] = [];
for (const n of set) {
  seen.push(n);
  if (n < 5) set.add(n + 2);
  if (n === 1) set.delete(2);
}
console.log(seen, set); // expect: [ 1, 3, 5 ] Set(3) { 1, 3, 5 }
const readd = new Set(["a", "b"]);
let steps = 0;
for (const x of readd) {
  if (++steps > 5) break;
  readd.delete(x);
  readd.add(x);
}
console.log(steps, [...readd]); // expect: 6 [ 'b', 'a' ]
const visited: string[] = [];
const walk = new Set(["x", "y"]);
walk.forEach((value) => {
  visited.push(value);
  if (visited.length < 4) walk.add(value + value);
});
console.log(visited.join()); // expect: x,y,xx,yy,xxxx
