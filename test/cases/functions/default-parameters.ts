let calls = 0;
function next(): number {
  return ++calls;
}
function f(a: number, b = a * 2, c: number = next(), d?: number): string {
  return `${a} ${b} ${c} ${d}`;
}
console.log(f(1)); // expect: 1 2 1 undefined
console.log(f(1, undefined, undefined, 9)); // expect: 1 2 2 9
console.log(f(1, 5, 7)); // expect: 1 5 7 undefined
console.log(calls); // expect: 2
function closesOver(a: number, read = () => a): number {
  a += 10;
  return read();
}
console.log(closesOver(1)); // expect: 11
const arrow = (x = 1, { y = 2, z = x + y }: { y?: number; z?: number } = {}): number[] => [x, y, z];
console.log(arrow(), arrow(5), arrow(1, { z: 0 })); // expect: [ 1, 2, 3 ] [ 5, 2, 7 ] [ 1, 2, 0 ]
