type Item = number | string | Item[] | { id: number } | (() => number);
function total(item: Item): number {
  if (typeof item === "number") return item;
  if (typeof item === "string") return item.length;
  if (typeof item === "function") return item();
  if (Array.isArray(item)) return item.reduce<number>((sum, each) => sum + total(each), 0);
  return item.id;
}
console.log(total([1, "abc", [2, [3, { id: 10 }]], () => 100, []])); // expect: 119
const swapped: (string | number)[] = [1, 2];
swapped[0] = "one";
swapped.unshift(0);
console.log(swapped, swapped.map((x) => typeof x)); // expect: [ 0, 'one', 2 ] [ 'number', 'string', 'number' ]
let callback: string | ((x: number) => string) = "none";
console.log(typeof callback); // expect: string
callback = (x) => `called ${x}`;
console.log(typeof callback, callback(1)); // expect: function called 1
