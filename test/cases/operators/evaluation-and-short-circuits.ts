// Order of evaluation in assignments, calls, indices and comparisons; short circuits of every logical operator; comma and void.
const log: string[] = [];
const e = <T>(n: string, v: T): T => (log.push(n), v);
const o: Record<string, number> = { k: 1 };
const flush = () => log.splice(0).join(" ");
e("obj", o)[e("key", "k")] = e("value", 5);
console.log(flush(), o);
e("obj", o)[e("key", "k")]! += e("plus", 2);
console.log(flush(), o);
e("obj", o)[e("key", "m")] ??= e("default", 9);
e("obj", o)[e("key", "m")] ??= e("not", 0);
console.log(flush(), o);
console.log(
  e("a", 0) || e("b", "") || e("c", null) || e("d", 7),
  e("x", 1) && e("y", 0) && e("z", 2),
  e("n", null) ?? e("u", undefined) ?? e("w", false),
  flush(),
);
const f = (...a: unknown[]) => a.length;
console.log(
  e("f", f)(e("1", 1), ...e("2", [2, 3]), e("3", 3)),
  e("l", 1) < e("r", 2),
  e("c", true) ? e("t", 1) : e("f", 2),
  (e("first", 1), e("second", 2)),
  void e("void", 1),
  !e("not", 0),
  flush(),
);
let i = 0;
const xs = [0, 0, 0];
xs[i++] = i++;
xs[i] = i = 0;
console.log(xs, i, (i = 5) + i, i++ + ++i, i, i-- - --i, i);
let a = 1,
  b = 2;
a = b = a + b;
[a, b] = [b * 2, a];
console.log(
  a,
  b,
  (a += b -= 1),
  a,
  b,
  a > b > (0 as unknown as boolean),
  -(2 ** 2),
  2 ** (3 ** 0),
  (a, b),
  typeof (() => a),
  [1, 2, 3][(0, 2)],
  "b" + "a" + +"x" + "a",
  1 + 2 + "3" + 4 * 2,
  `${"5" + 1}` === "51",
);
