class A {
  name(): string {
    return this.constructor.name; // error: TSF1308
  }
}

console.log(new A().name(), new A().constructor === A); // error: TSF1308

const build = { constructor: "own" };
console.log(build.constructor);
