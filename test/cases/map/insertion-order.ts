const map = new Map([["b", 1], ["a", 2], ["c", 3]]);
map.set("b", 10);
console.log([...map.keys()].join(), [...map.values()].join()); // expect: b,a,c 10,2,3
console.log(map.delete("b"), map.delete("b"), map.has("b")); // expect: true false false
map.set("b", 4);
console.log([...map]); // expect: [ [ 'a', 2 ], [ 'c', 3 ], [ 'b', 4 ] ]
map.forEach((value, key, all) => console.log(key, value, all.size));
map.clear();
console.log(map.size, map.get("a"), [...map.entries()]); // expect: 0 undefined []
map.set("z", 0);
console.log(map); // expect: Map(1) { 'z' => 0 }
const numbers = new Map<number, number>();
for (let i = 10; i > 0; i--) numbers.set(i, i * i);
for (let i = 1; i < 10; i += 2) numbers.delete(i);
console.log([...numbers.keys()]); // expect: [ 10, 8, 6, 4, 2 ]
