const words = "b a c a b d".split(" ");
const unique = [...new Set(words)];
console.log(unique, Array.from(new Set(words)).sort()); // expect: [ 'b', 'a', 'c', 'd' ] [ 'a', 'b', 'c', 'd' ]
function duplicates<T>(items: Iterable<T>): Set<T> {
  const seen = new Set<T>();
  const twice = new Set<T>();
  for (const item of items) (seen.has(item) ? twice : seen).add(item);
  return twice;
}
console.log(duplicates(words), duplicates([1, 2]), duplicates("hello"));
// expect: Set(2) { 'a', 'b' } Set(0) {} Set(1) { 'l' }
const visited = new Set<number>();
let n = 7;
while (!visited.has(n)) {
  visited.add(n);
  n = (n * n + 1) % 50;
}
console.log([...visited], n);
const primes = new Set(Array.from({ length: 49 }, (_, i) => i + 2));
for (const p of primes) for (let m = p * p; m <= 50; m += p) primes.delete(m);
console.log([...primes].join(" ")); // expect: 2 3 5 7 11 13 17 19 23 29 31 37 41 43 47
