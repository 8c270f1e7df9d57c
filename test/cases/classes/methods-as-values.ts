class Greeter {
  constructor(private name: string) {}
  greet(): string {
    return "hi " + this.name;
  }
  static make(name: string): Greeter {
    return new Greeter(name);
  }
}
const names = ["a", "b"];
const make = Greeter.make;
console.log(names.map(make).map((g) => g.greet())); // expect: [ 'hi a', 'hi b' ]
const g = new Greeter("c");
const unbound = g.greet;
try {
  console.log(unbound.call(undefined as unknown as Greeter));
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
console.log(unbound.call(new Greeter("d")), g.greet === new Greeter("x").greet); // expect: hi d true
const bound = g.greet.bind(g);
console.log(bound(), typeof bound, typeof Greeter); // expect: hi c function function
