function f(x: number): (() => number)[] {
  const readers = [() => x];
  x = x * 2;
  {
    let x = 100;
    readers.push(() => x++);
  }
  if (x > 0) {
    const x = "shadow".length;
    readers.push(() => x);
  }
  return readers;
}
console.log(f(5).map((r) => r())); // expect: [ 10, 100, 6 ]
let name = "outer";
const show = (name: string) => () => name;
console.log(show("inner")(), name); // expect: inner outer
try {
  throw new Error("caught");
} catch (name) {
  const keep = () => (name as Error).message;
  console.log(keep(), name instanceof Error); // expect: caught true
}
name += "!";
console.log(name); // expect: outer!
