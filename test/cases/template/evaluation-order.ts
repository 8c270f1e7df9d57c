const trace: string[] = [];
function note<T>(name: string, value: T): T {
  trace.push(name);
  return value;
}
class Loud {
  toString(): string {
    trace.push("toString");
    return "loud";
  }
}
console.log(`${note("a", 1)}-${note("b", new Loud())}-${note("c", "x")}`); // expect: 1-loud-x
console.log(trace.join(" ")); // expect: a b toString c
