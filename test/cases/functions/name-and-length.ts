function declared(a: number, b: string, ...rest: boolean[]): void {}
const arrow = (x = 1) => x;
const expression = function inner() {};
class Klass {
  static create(): void {}
  method(a: number): void {}
}
const Anonymous = class {};
console.log(declared.name, arrow.name, expression.name, Klass.name, Anonymous.name);
// expect: declared arrow inner Klass Anonymous
console.log(declared.length, arrow.length, new Klass().method.length, Klass.create.name); // expect: 2 0 1 create
console.log({ m() {}, f: () => 1 }.f.name, (() => 1).name === "", new Klass().method.name); // expect: f true method
