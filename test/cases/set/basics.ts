const set = new Set([3, 1, 3, NaN, NaN, 0, -0]);
console.log(set.size, [...set], set.has(NaN), set.has(-0)); // expect: 4 [ 3, 1, NaN, 0 ] true true
console.log(set.add(5) === set, set.delete(3), set.delete(3), set); // expect: true true false Set(4) { 1, NaN, 0, 5 }
set.add(3);
console.log([...set].at(-1), [...set.entries()][0], [...set.keys()].length); // expect: 3 [ 1, 1 ] 5
set.forEach((value, key, all) => {
  if (value !== key && value === value) console.log("never", all.size);
});
set.clear();
console.log(set, set.size, set.has(1)); // expect: Set(0) {} 0 false
const words = new Set("mississippi");
console.log([...words].join(""), new Set(["a", "b"]), new Set([[1], [1]]).size); // expect: misp Set(2) { 'a', 'b' } 2
const union: Set<number | string> = new Set<number | string>([1, "1"]);
console.log(union.size, union.has("1"), union); // expect: 2 true Set(2) { 1, '1' }
