class Base {
  text: string;
  constructor() {
    this.text = this.describe();
  }
  describe(): string {
    return "base";
  }
}
class Derived extends Base {
  value: number = 42;
  other: number | undefined = 1;
  override describe(): string {
    return `derived ${this.value} ${typeof this.value}`;
  }
}
const d = new Derived();
console.log(d.text, "|", d.describe()); // expect: derived undefined undefined | derived 42 number
class Overwrites extends Base {
  override text = "field wins";
}
console.log(new Overwrites().text); // expect: field wins
class Redeclares extends Base {
  declare text: string;
}
console.log(new Redeclares().text); // expect: base
