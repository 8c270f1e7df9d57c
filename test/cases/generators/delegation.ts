function* inner(name: string): Generator<string, number, string> {
  try {
    const got = yield `${name}1`;
    yield `${name}2 got ${got}`;
    return name.length;
  } catch (e) {
    yield `${name} caught ${(e as Error).message}`;
    return -1;
  } finally {
    log.push(`${name} closed`);
  }
}
const log: string[] = [];
function* outer(): Generator<string, string, string> {
  const a = yield* inner("a");
  const b = yield* inner("bb");
  yield* ["x", "y"];
  yield* "zé";
  return `result ${a} ${b}`;
}
const g = outer();
console.log(g.next("ignored").value, g.next("hello").value, g.next("").value); // expect: a1 a2 got hello bb1
console.log(g.throw(new Error("e")).value, g.next("").value, g.next("").value); // expect: bb caught e x y
console.log(g.next("").value, g.next("").value, g.next("")); // expect: z é { value: 'result 1 -1', done: true }
const h = outer();
h.next("");
console.log(h.return("stopped"), h.next("").done, log.join(", "));
// expect: { value: 'stopped', done: true } true a closed, bb closed, a closed
