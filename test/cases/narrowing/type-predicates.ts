interface Cat {
  meow: string;
}
interface Dog {
  bark: string;
}
function isCat(pet: Cat | Dog): pet is Cat {
  return "meow" in pet;
}
const pets: (Cat | Dog)[] = [{ meow: "m1" }, { bark: "b" }, { meow: "m2" }];
const cats: Cat[] = pets.filter(isCat);
console.log(cats.map((c) => c.meow), pets.find(isCat)?.meow, pets.every(isCat)); // expect: [ 'm1', 'm2' ] m1 false
function isString(x: unknown): x is string {
  return typeof x === "string";
}
const mixed: unknown[] = [1, "a", null, "b", {}];
console.log(mixed.filter(isString).map((s) => s.toUpperCase())); // expect: [ 'A', 'B' ]
function defined<T>(x: T | null | undefined): x is T {
  return x != null;
}
const numbers: number[] = [1, null, 2, undefined, 0].filter(defined);
console.log(numbers); // expect: [ 1, 2, 0 ]
class Box<T> {
  constructor(public value: T) {}
  isText(): this is Box<string> {
    return typeof this.value === "string";
  }
}
const box: Box<string | number> = new Box<string | number>("text");
console.log(box.isText() ? box.value.length : -1); // expect: 4
