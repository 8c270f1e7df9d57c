// `other` and `tag` are named by super only.
class Base {
  static who = "Base";
  static other(): string {
    return `other of ${this.who}`;
  }
  static get tag(): string {
    return `<${this.who}>`;
  }
}

class Derived extends Base {
  static override who = "Derived";
  static make(): string {
    return `${super.other()} ${super.tag}`;
  }
}

const classes: (typeof Base)[] = [Base, Derived];
console.log(Derived.make(), classes.map((each) => each.who)); // expect: other of Derived <Derived> [ 'Base', 'Derived' ]
