interface Order {
  id: number;
  total: number;
}
const orders: Order[] = [{ id: 1, total: 30 }, { id: 2, total: 5 }, { id: 3, total: 21 }];
const grouped = Object.groupBy(orders, (o) => (o.total > 20 ? "big" : "small"));
console.log(grouped.big?.length, grouped.small?.map((o) => o.id)); // expect: 2 [ 2 ]
const byIndex = Object.groupBy(["a", "b", "c"], (_, i) => String(i % 2));
console.log(byIndex["0"], byIndex["1"], Object.keys(byIndex)); // expect: [ 'a', 'c' ] [ 'b' ] [ '0', '1' ]
