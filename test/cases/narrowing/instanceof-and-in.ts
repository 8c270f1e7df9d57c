class A {
  a = 1;
}
class B extends A {
  b = 2;
}
class C {
  c = 3;
}
function f(x: A | C | Error | string[]): string {
  if (x instanceof B) return `B ${x.a + x.b}`;
  if (x instanceof A) return `A ${x.a}`;
  if (x instanceof Error) return `E ${x.message}`;
  if (Array.isArray(x)) return `[] ${x.length}`;
  return `C ${x.c}`;
}
console.log([f(new A()), f(new B()), f(new C()), f(new TypeError("t")), f(["z"])]);
type Fish = { swim: () => string };
type Bird = { fly: () => string; name?: string };
function move(animal: Fish | Bird): string {
  return "swim" in animal ? animal.swim() : animal.fly() + ("name" in animal ? "+name" : "");
}
console.log(move({ swim: () => "s" }), move({ fly: () => "f" }), move({ fly: () => "f", name: "n" }));
// expect: s f f+name
const thing: object = new B();
console.log(thing instanceof A, thing instanceof C, "b" in thing, "z" in thing); // expect: true false true false
