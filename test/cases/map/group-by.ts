const groups = Map.groupBy([1, 2, 3, 4, 5], (n) => (n % 2 === 0 ? "even" : "odd"));
console.log(groups.get("odd"), [...groups.keys()]); // expect: [ 1, 3, 5 ] [ 'odd', 'even' ]
const key = { k: 1 };
const byObject = Map.groupBy("abc", (c, i) => (i === 1 ? null : key));
console.log(byObject.get(key), byObject.get(null), byObject.size); // expect: [ 'a', 'c' ] [ 'b' ] 2
