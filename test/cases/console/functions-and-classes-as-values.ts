function named(): void {}
class Klass {
  field = 1;
}
class Sub extends Klass {}
const arrow = () => 1;
console.log(named, arrow, Klass, Sub);
// expect: [Function: named] [Function: arrow] [class Klass] [class Sub extends Klass]
console.log([() => 1], { f: () => 1, g() {}, named });
// expect: [ [Function (anonymous)] ] { f: [Function: f], g: [Function: g], named: [Function: named] }
console.log({ get x() { return 1; }, set y(v: number) {} }); // expect: { x: [Getter], y: [Setter] }
console.log({ get z() { return 1; }, set z(v: number) {} }); // expect: { z: [Getter/Setter] }
const holder: { f?: () => void } = { f: named };
console.log(holder); // expect: { f: [Function: named] }
console.log(function* gen() {}, [named]); // expect: [GeneratorFunction: gen] [ [Function: named] ]
