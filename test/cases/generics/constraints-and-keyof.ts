function pluck<T, K extends keyof T>(items: readonly T[], key: K): T[K][] {
  return items.map((item) => item[key]);
}
const people = [{ name: "a", age: 3 }, { name: "b", age: 4 }];
console.log(pluck(people, "name"), pluck(people, "age")); // expect: [ 'a', 'b' ] [ 3, 4 ]
function longest<T extends { length: number }>(...items: [T, ...T[]]): T {
  return items.reduce((best, item) => (item.length > best.length ? item : best));
}
console.log(longest("a", "ccc", "bb"), longest([1], [1, 2])); // expect: ccc [ 1, 2 ]
function set<T, K extends keyof T>(target: T, key: K, value: T[K]): T {
  target[key] = value;
  return target;
}
console.log(set({ a: 1, b: "x" }, "b", "y"), set([1, 2], 0, 9)); // expect: { a: 1, b: 'y' } [ 9, 2 ]
function merge<A extends object, B extends object>(a: A, b: B): A & B {
  return { ...a, ...b };
}
const merged = merge({ x: 1 }, { y: "z" });
console.log(merged.x, merged.y, merged); // expect: 1 z { x: 1, y: 'z' }
