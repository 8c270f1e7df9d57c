const map = new Map([[1, "a"], [2, "b"], [3, "c"]]);
const seen: number[] = [];
for (const [key] of map) {
  seen.push(key);
  if (key === 1) map.delete(2);
  if (key === 3) map.set(4, "d");
  if (key === 4) map.set(1, "again");
}
console.log(seen, [...map.keys()]); // expect: [ 1, 3, 4 ] [ 1, 3, 4 ]
const moving = new Map([["x", 0]]);
let rounds = 0;
for (const [key, n] of moving) {
  moving.delete(key);
  if (n < 5) moving.set(key, n + 1);
  rounds++;
}
console.log(rounds, moving.size); // expect: 6 0
const cleared = new Map([[1, 1], [2, 2]]);
const order: number[] = [];
for (const key of cleared.keys()) {
  order.push(key);
  if (key === 1) {
    cleared.clear();
    cleared.set(7, 7);
  }
}
console.log(order); // expect: [ 1, 7 ]
const iterator = map.values();
console.log(iterator.next().value); // expect: again
map.delete(1);
map.set(9, "nine");
console.log([...iterator], iterator.next().done); // expect: [ 'c', 'd', 'nine' ] true
