// f<T> without a call: the same function, seen at other types.
const identity = <T>(x: T): T => x;
const numberOnly = identity<number>;
console.log(numberOnly(5), [1, 2].map(identity<number>), numberOnly === identity);
class Box<T> {
  constructor(public v: T) {}
  static of<U>(v: U): Box<U> { return new Box(v); }
}
const NumberBox = Box<number>;
console.log(new NumberBox(3).v, new NumberBox(3), Box.of<string>("x"), (Box.of<number>)(4).v);
type Made = InstanceType<typeof Box<string>>;
const made: Made = new Box("s");
console.log(made.v.length);
