interface Order {
  id: number;
  total: number;
  items: string[];
  paid: boolean;
}
const orders: Order[] = [
  { id: 1, total: 30, items: ["a", "b"], paid: true },
  { id: 2, total: 5.5, items: ["c"], paid: false },
  { id: 3, total: 12, items: [], paid: true },
  { id: 4, total: 99.99, items: ["a", "d"], paid: true },
];
const summary = orders
  .filter((o) => o.paid && o.total > 10)
  .map(({ id, total, items }) => ({ id, cents: Math.round(total * 100), n: items.length }))
  .sort((a, b) => b.cents - a.cents);
console.log(summary);
console.log(orders.flatMap((o) => o.items).filter((item, i, all) => all.indexOf(item) === i));
// expect: [ 'a', 'b', 'c', 'd' ]
console.log(orders.map((o) => o.items.length).filter(Boolean).length); // expect: 3
console.log(["1", "2", "x"].map(Number).filter((n) => !Number.isNaN(n))); // expect: [ 1, 2 ]
const indices: number[] = [];
["a", "b"].map((_, i) => indices.push(i));
console.log(indices, [3, 4].map((n, i) => n * i), orders.map((o) => o.id % 2 === 0));
// expect: [ 0, 1 ] [ 0, 4 ] [ false, true, false, true ]
