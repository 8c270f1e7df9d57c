// group, indentation of multi-line values, count, assert, dir with depth, and many arguments.
console.group("first");
console.log("in", { a: 1 }, [1, 2]);
console.group();
console.info("deeper\nsecond line", { x: { y: { z: { w: 1 } } } });
console.groupEnd();
console.groupCollapsed("closed", 5);
console.log(Array.from({ length: 12 }, (_, i) => i ** 2));
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log("out");
console.count();
console.count("x");
console.count();
console.countReset();
console.count();
console.assert(true, "not shown");
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: null });
console.log("%s|%5d|%i|%f|%o", "s", 4.5, 4.5, 4.5, "o");
console.log("%", "%%", "%d", 5);
console.log("a%sb%sc", 1);
console.log(new Error("e").message, [new Map([["k", new Set([1])]])], {
  fn() {},
  arrow: () => 1,
  cls: class Q {},
  sym: Symbol("s"),
  big: 1n,
  neg: -0,
  date: undefined,
});
