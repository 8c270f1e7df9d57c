const a = new Set([1, 2, 3, 4]);
const b = new Set([3, 4, 5]);
console.log(a.union(b)); // expect: Set(5) { 1, 2, 3, 4, 5 }
console.log(a.intersection(b), b.intersection(a)); // expect: Set(2) { 3, 4 } Set(2) { 3, 4 }
console.log(a.difference(b), b.difference(a)); // expect: Set(2) { 1, 2 } Set(1) { 5 }
console.log(a.symmetricDifference(b)); // expect: Set(3) { 1, 2, 5 }
console.log(a.isSubsetOf(b), new Set([3]).isSubsetOf(b), b.isSupersetOf(new Set([5, 3]))); // expect: false true true
console.log(a.isDisjointFrom(b), a.isDisjointFrom(new Set([9])), new Set().isSubsetOf(a)); // expect: false true true
console.log(a.union(new Map([[9, "x"]])).size, a.size, b.size); // expect: 5 4 3
const byHand = new Set([...a].filter((n) => b.has(n)));
console.log(byHand.size, [...a, ...b].length, new Set([...a, ...b]).size); // expect: 2 7 5
