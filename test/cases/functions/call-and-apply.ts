class Greeter {
  constructor(private name: string) {}
  greet(greeting = "hi"): string {
    return `${greeting} ${this.name}`;
  }
}
const g = new Greeter("c");
const unbound = g.greet;
console.log(unbound.call(g), unbound.call(new Greeter("d"), "yo"), unbound.apply(g, ["hey"]));
// expect: hi c yo d hey c
try {
  console.log(unbound.call(undefined as unknown as Greeter));
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
function greet(this: { name: string }, greeting: string): string {
  return `${greeting} ${this.name}`;
}
console.log(greet.call({ name: "Ann" }, "hi"), Math.max.apply(null, [3, 9, 4])); // expect: hi Ann 9
