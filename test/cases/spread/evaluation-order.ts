const trace: string[] = [];
function note<T>(name: string, value: T): T {
  trace.push(name);
  return value;
}
const object = {
  ...note("first", { a: 1, b: 1 }),
  a: note("a", 2),
  [note("key", "c")]: note("value", 3),
  ...note("last", { b: 4 }),
};
console.log(object, trace.join()); // expect: { a: 2, b: 4, c: 3 } first,a,key,value,last
trace.length = 0;
const list = [note("x", 0), ...note("spread", [1, 2]), note("y", 3)];
console.log(list, trace.join()); // expect: [ 0, 1, 2, 3 ] x,spread,y
function* loud(): Generator<number> {
  trace.push("start");
  yield 1;
  trace.push("end");
}
trace.length = 0;
const max = Math.max(note("before", 5), ...loud(), note("after", 2));
console.log(max, trace.join()); // expect: 5 before,start,end,after
class Getter {
  get g(): string {
    return note("getter", "g");
  }
}
const literal = { get h(): string { return note("h", "hh"); }, plain: 1 };
trace.length = 0;
console.log({ ...literal }.h, { ...new Getter() }, trace.join()); // expect: hh {} h
