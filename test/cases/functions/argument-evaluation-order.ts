const trace: string[] = [];
function note<T>(name: string, value: T): T {
  trace.push(name);
  return value;
}
function take(a: number, b: number, c = note("default c", 3)): number {
  trace.push("body");
  return a + b + c;
}
console.log(take(note("a", 1), note("b", 2))); // expect: 6
const object = { method: (x: number) => x };
function getObject(): { method: (x: number) => number } {
  trace.push("object");
  return object;
}
getObject().method(note("arg", 1));
const results = [note("x", 1) + note("y", 2) * note("z", 3)];
console.log(results, trace.join(" ")); // expect: [ 7 ] a b default c body object arg x y z
let i = 1;
console.log(i++ + i++, i, i-- - --i, i); // expect: 3 3 2 1
const array = [10, 20, 30];
let index = 0;
array[index++] = array[index++]! + index;
console.log(array, index); // expect: [ 22, 20, 30 ] 2
