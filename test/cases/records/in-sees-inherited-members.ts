// `in` finds what every object inherits; hasOwn, keys and null-prototype objects do not.
const prices: Record<string, number> = { sword: 100, valueOf2: 1 };
const names = ["sword", "toString", "constructor", "valueOf", "hasOwnProperty", "isPrototypeOf", "axe", "valueOf2", ""];
console.log(names.map((name) => name in prices));
console.log(names.map((name) => Object.hasOwn(prices, name)).filter(Boolean).length); // expect: 2
const groups = Object.groupBy([1], () => "one") as Record<string, number[]>;
console.log(names.map((name) => name in groups).some(Boolean), "one" in groups); // expect: false true
class Point {
  x = 1;
  move(): void {}
}
console.log(["x", "move", "toString", "y"].map((name) => name in new Point())); // expect: [ true, true, true, false ]
console.log(["0", "length", "toString", "5"].map((name) => name in [1, 2])); // expect: [ true, true, true, false ]
console.log(["name", "toString", "zz"].map((name) => name in (() => 1))); // expect: [ true, true, false ]
