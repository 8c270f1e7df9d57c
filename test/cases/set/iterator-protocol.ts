const set = new Set(["a", "b", "c"]);
const iterator = set.values();
console.log(iterator.next(), iterator.next().value); // expect: { value: 'a', done: false } b
set.delete("c");
set.add("d");
console.log(iterator.next().value, iterator.next().done, iterator.next().done); // expect: d true true
set.add("e");
console.log(iterator.next().done, [...set]); // expect: true [ 'a', 'b', 'd', 'e' ]
const [first, ...others] = set;
console.log(first, others); // expect: a [ 'b', 'd', 'e' ]
for (const [key, value] of set.entries()) if (key === "d") console.log(key === value); // expect: true
const both = new Map([...set].map((name, index) => [name, index] as const));
console.log(both.get("e"), new Set(both.keys()).size, new Set(both.values()).has(3)); // expect: 3 4 true
