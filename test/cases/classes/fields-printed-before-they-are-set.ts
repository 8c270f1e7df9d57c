// A base's constructor calls what a subclass overrides: its fields are undefined then, and so are the texts made of them.
class Greeter {
  constructor() {
    this.greet();
  }
  greet(): void {
    console.log("Greeter");
  }
}
class Named extends Greeter {
  name = "Ada";
  age = 36;
  isThere = true;
  tags = ["a"];
  override greet(): void {
    console.log("Hello " + this.name, this.name + "!", "age " + this.age, this.isThere + " story");
    let text = "";
    text += this.name;
    text += this.age;
    console.log(text, `${this.name} ${this.age}`, this.name, this.tags, this.tags?.length, this.age ?? "no age");
  }
}
new Named().greet();
// expect: Hello undefined undefined! age undefined undefined story
// expect: undefinedundefined undefined undefined undefined undefined undefined no age
// expect: Hello Ada Ada! age 36 true story
