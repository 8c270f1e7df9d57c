class Animal {
  constructor(public name: string) {}
  speak(): string {
    return `${this.name} makes ${this.sound()}`;
  }
  sound(): string {
    return "noise";
  }
}
class Dog extends Animal {
  override sound(): string {
    return "woof";
  }
}
class Puppy extends Dog {
  override sound(): string {
    return super.sound() + "!";
  }
  override speak(): string {
    const parent = () => super.speak();
    return `small ${parent()}`;
  }
}
const animals: Animal[] = [new Animal("it"), new Dog("rex"), new Puppy("bit")];
for (const animal of animals) console.log(animal.speak());
console.log(animals.map((a) => a instanceof Dog)); // expect: [ false, true, true ]
console.log(animals.at(2)); // expect: Puppy { name: 'bit' }
