type Op = (a: number, b: number) => number;
const add: Op = (a, b) => a + b;
const table: Record<string, Op> = { add, mul: (a, b) => a * b, max: Math.max, first: (a) => a };
for (const name of Object.keys(table)) console.log(name, table[name]?.(3, 4));
function compose<A, B, C>(f: (a: A) => B, g: (b: B) => C): (a: A) => C {
  return (a) => g(f(a));
}
const shout = compose((n: number) => String(n), (s) => s + "!");
console.log(shout(42)); // expect: 42!
console.log([1, 2, 3].map(String), ["1", "2", "3"].map(Number)); // expect: [ '1', '2', '3' ] [ 1, 2, 3 ]
console.log(add === table["add"], add === ((a: number, b: number) => a + b)); // expect: true false
const list: (() => string)[] = [() => "a", function () { return "b"; }];
console.log(list.map((each) => each()).join("")); // expect: ab
console.log((() => 7)(), (function (x: number) { return x + 1; })(1)); // expect: 7 2
