// A method with few implementations, with many, and receivers that no class predicts.
abstract class Animal {
  constructor(readonly name: string) {}
  abstract sound(): string;
  legs(): number { return 4; }
  introduce(): string { return `${this.name} ${this.sound()} ${this.legs()}`; }
}

class Dog extends Animal {
  sound(): string { return "woof"; }
}

class Puppy extends Dog {
  override sound(): string { return `${super.sound()}?`; }
}

class Bird extends Animal {
  sound(): string { return "tweet"; }
  override legs(): number { return 2; }
}

class Parrot extends Bird {
  constructor(name: string, readonly words: string[]) { super(name); }
  override sound(): string { return this.words.shift() ?? super.sound(); }
}

class Snake extends Animal {
  sound(): string { return "hiss"; }
  override legs(): number { return 0; }
}

const animals = [
  new Dog("rex"), new Puppy("bit"), new Bird("tit"), new Parrot("polly", ["hello", "bye"]), new Snake("kaa"),
  new (class extends Snake { override sound(): string { return `s${super.sound()}`; } })("anonymous"),
];
for (const animal of [...animals, ...animals, ...animals]) console.log(animal.introduce());

const fake: Animal = {
  name: "fake", sound: () => "…", legs(): number { return this.name.length; }, introduce: () => "I am no class",
};
console.log(fake.sound(), fake.legs(), fake.introduce());

interface Shape { area(): number; scale?(by: number): Shape }

class Square implements Shape {
  constructor(private readonly side: number) {}
  area(): number { return this.side ** 2; }
  scale(by: number): Square { return new Square(this.side * by); }
}

class Circle implements Shape {
  constructor(private readonly radius: number) {}
  area(): number { return Math.round(3 * this.radius ** 2); }
}

const shapes: Shape[] = [
  new Square(2), new Circle(1), { area: () => 0.5 }, { area(): number { return 7; }, scale(): Shape { return this; } },
];
for (const shape of shapes) console.log(shape.area(), shape.scale?.(3).area());

class Overridden {
  value(): number { return 1; }
}
class WithField extends Overridden {
  override value = (): number => 2;
}
const total = (each: Overridden): number => each.value() + each.value();
console.log(total(new Overridden()), total(new WithField()));

class Tree {
  constructor(readonly left: Tree | undefined, readonly right: Tree | undefined) {}
  depth(): number { return 1 + Math.max(this.left?.depth() ?? 0, this.right?.depth() ?? 0); }
}
class Leaf extends Tree {
  constructor(private readonly weight: number) { super(undefined, undefined); }
  override depth(): number { return this.weight; }
}
console.log(new Tree(new Tree(new Leaf(5), undefined), new Leaf(2)).depth());

const missing = { name: "x" } as unknown as Animal;
try {
  missing.sound();
} catch (error) {
  console.log(error instanceof TypeError);
}

class Numbers {
  static make(kind: "one" | "two" | "text"): Numbers {
    return kind === "one" ? new One() : kind === "two" ? new Two() : ({ get: () => "text" } as unknown as Numbers);
  }
  get(): number | string { return 0; }
}
class One extends Numbers { override get(): number { return 1; } }
class Two extends Numbers { override get(): string { return "2"; } }
for (const kind of ["one", "two", "text", "one"] as const) {
  const got = Numbers.make(kind).get();
  console.log(typeof got === "number" ? got + 1 : `${got}!`);
}
