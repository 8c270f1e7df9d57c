// `name` of an error is an own key once the author has set it, and none before.
const e = new Error("m");
e.name = "Custom";
console.log(Object.keys(e), Object.entries(e), { ...e }, Object.hasOwn(e, "name"), "name" in e);
const f = new TypeError("t");
console.log(Object.keys(f), Object.hasOwn(f, "name"), Object.hasOwn(f, "message"));
class A extends Error {
  constructor() {
    super("a");
    this.name = "Aaa";
  }
}
console.log(Object.keys(new A()), Object.hasOwn(new A(), "name"));
class B extends Error {
  override name = "Bbb";
  x = 1;
}
console.log(Object.keys(new B("b")), { ...new B("q") });
class C extends A {
  y = 2;
}
console.log(Object.keys(new C()).sort(), Object.keys(Object.assign({}, new C())).length);
const g = new AggregateError([f], "all");
console.log(g.name, Object.keys(g), `${g}`);
g.name = "Renamed";
console.log(Object.keys(g), `${g}`, g.errors.length);
try {
  throw e;
} catch (x) {
  console.log([x].length, Object.keys(x as Error));
}
for (const k in new A()) console.log(k);
function thrown(e: Error) {
  try {
    throw e;
  } catch (x) {
    return x;
  }
}
console.log({ k: 1, ...(thrown(new A()) as A) });
