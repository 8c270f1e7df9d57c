// instanceof along deep hierarchies, with abstract bases, interfaces beside them, and arrays of constructors.
abstract class Animal {
  abstract readonly legs: number;
  static count = 0;
  constructor() {
    (this.constructor as typeof Animal).count++;
  }
  toString() {
    return `${this.constructor.name}(${this.legs})`;
  }
}
class Dog extends Animal {
  legs = 4;
}
class Puppy extends Dog {
  override toString() {
    return `little ${super.toString()}`;
  }
}
class Bird extends Animal {
  readonly legs = 2 as const;
  fly() {
    return "up";
  }
}
const classes = [Animal, Dog, Puppy, Bird] as const;
const animals: Animal[] = [new Dog(), new Puppy(), new Bird()];
for (const a of animals)
  console.log(
    `${a}`,
    classes.map((c) => a instanceof c),
    a instanceof Object,
  );
console.log(Animal.count, Dog.count, Puppy.count, Object.hasOwn(Puppy, "count"), Object.hasOwn(Dog, "count"));
const isBird = (a: Animal): a is Bird => a instanceof Bird;
console.log(
  animals.filter(isBird).map((x) => x.fly()),
  animals.find((a) => !(a instanceof Dog))?.legs,
);
const make = <T extends Animal>(c: new () => T): T => new c();
console.log(
  [Dog, Puppy, Bird].map((c) => make<Animal>(c)),
  make(Bird).fly(),
);
