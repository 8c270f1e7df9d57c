// console.table: rows of objects, arrays, primitives; maps and sets; what is no object; widths, depths and long lists.
console.table([{ a: 1, b: "x" }, { a: 2, c: true }]);
console.table([["x", 1], ["y", 2, 3]]);
console.table([1, "two", null, undefined, 1.5, -0, 1n, Symbol("s")]);
console.table({ r1: { a: 1 }, r2: { b: 2 }, r3: 5 });
console.table([{ a: 1 }, "p", [7, 8]] as unknown[]);
console.table(new Map<string, unknown>([["k", { v: 1 }], ["j", 2]]));
console.table(new Map([[{ k: 1 }, [1, 2]]]));
console.table(new Set<unknown>([1, { z: 2 }]));
console.table(new Uint8Array([1, 2]));

console.table([{ a: 1, b: 2 }, { a: 3, b: 4 }], ["b"]);
console.table([{ a: 1, b: 2 }], ["b", "q", "constructor"]);
console.table(5);
console.table("text", ["x"]);
console.table(null);
console.table();
console.table(() => 1);
for (const empty of [[], {}, [[]], [{}], new Map(), new Set()]) console.table(empty);

class Point {
  x = 1;
  y = "q";
  get sum(): string { return this.x + this.y; }
}
console.table([new Point(), new Point()]);
console.table([{ a: { deep: [1, 2] }, f() {}, m: new Map([[1, 2]]), p: new Point() }]);
console.table([{ a: [1, [2, [3]]] }, { a: { b: { c: 1 } } }, { a: { x: 1, y: 2, z: 3 } }, { a: [1, 2, 3, 4, 5] }]);
console.table([{ name: "日本", e: "é😀" }, { name: "two\nlines", e: "a".repeat(90) }]);
console.table([{ 10: "ten", 2: "two", z: "last" }, { 1: "one" }]);

console.group("indented");
console.table([{ x: 1 }]);
console.groupEnd();
console.trace("here %d", 1);
