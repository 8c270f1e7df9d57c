const trace: string[] = [];
function note<T>(name: string, value: T): T {
  trace.push(name);
  return value;
}
const source: { a?: number; b?: number; c?: number } = { b: 2 };
const { a = note("da", 1), b = note("db", 0), c = note("dc", a + b) } = source;
console.log(a, b, c, trace.join()); // expect: 1 2 3 da,dc
const [x = note("dx", 1), y = note("dy", x * 10), z = y] = [undefined, undefined, 5];
console.log(x, y, z, trace.join()); // expect: 1 10 5 da,dc,dx,dy
trace.length = 0;
class Probe {
  get first(): number | undefined {
    return note("get first", undefined);
  }
  get second(): number {
    return note("get second", 2);
  }
}
const { second, first = note("default first", 9) } = note("source", new Probe());
console.log(first, second, trace.join(", ")); // expect: 9 2 source, get second, get first, default first
