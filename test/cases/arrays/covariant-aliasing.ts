const numbers: number[] = [1, 2];
const wide: (number | string)[] = numbers;
wide.push("three");
console.log(numbers, numbers.length, typeof numbers[2]); // expect: [ 1, 2, 'three' ] 3 string
wide[0] = "zero";
console.log(wide, numbers === (wide as unknown)); // expect: [ 'zero', 2, 'three' ] true
class Animal {
  name = "animal";
}
class Dog extends Animal {
  override name = "dog";
  bark(): string {
    return "woof";
  }
}
const dogs: Dog[] = [new Dog()];
const animals: Animal[] = dogs;
animals.push(new Animal());
console.log(dogs.map((d) => d.name), dogs.length); // expect: [ 'dog', 'animal' ] 2
try {
  console.log(dogs[1]?.bark());
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
const nested: number[][] = [[1], [2]];
const view: readonly (readonly (number | null)[])[] = nested;
nested[0]!.push(10);
console.log(view); // expect: [ [ 1, 10 ], [ 2 ] ]
