const map = new Map<string, number | undefined>();
map.set("a", undefined);
console.log(map.get("a"), map.has("a"), map.get("b"), map.has("b"), map.size);
// expect: undefined true undefined false 1
console.log(map.delete("a"), map.size, map.delete("a")); // expect: true 0 false
const copy = new Map(new Map([["k", { n: 1 }]]));
const original = copy.get("k");
new Map(copy).get("k")!.n = 5;
console.log(original, copy.get("k") === original); // expect: { n: 5 } true
const functions = new Map<string, (n: number) => number>([["inc", (n) => n + 1], ["neg", (n) => -n]]);
console.log(functions.get("inc")?.(1), functions.get("nope")?.(1), [...functions.keys()]);
// expect: 2 undefined [ 'inc', 'neg' ]
console.log(map.set("x", 1) === map, new Map([[1, 2]]).entries().next().value); // expect: true [ 1, 2 ]
const empty: Map<number, string> = new Map();
console.log(empty, [...empty], empty.size); // expect: Map(0) {} [] 0
