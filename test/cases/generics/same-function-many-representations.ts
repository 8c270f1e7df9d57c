function identity<T>(value: T): T {
  return value;
}
function pair<A, B = A>(a: A, b: B): [A, B] {
  return [a, b];
}
console.log(identity(1), identity("s"), identity(true), identity(null), identity(2n), identity(undefined));
console.log(identity({ a: 1 }), identity([1]), identity(-0), identity<number | string>("u"));
// expect: { a: 1 } [ 1 ] -0 u
console.log(pair(1, "a"), pair("a", 1), pair(true, null), pair([1], 2n));
// expect: [ 1, 'a' ] [ 'a', 1 ] [ true, null ] [ [ 1 ], 2n ]
function first<T>(items: readonly T[], fallback: T): T {
  return items.length > 0 ? (items[0] as T) : fallback;
}
console.log(first([], 5), first(["x"], "y"), first<boolean | null>([null], true)); // expect: 5 x null
function swap<A, B>([a, b]: readonly [A, B]): [B, A] {
  return [b, a];
}
console.log(swap(swap([1, "one"])), swap([undefined, 0])); // expect: [ 1, 'one' ] [ 0, undefined ]
