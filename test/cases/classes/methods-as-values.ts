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
console.log(g.greet === new Greeter("x").greet); // expect: true
const bound = g.greet.bind(g);
console.log(bound(), typeof bound, typeof Greeter); // expect: hi c function function
