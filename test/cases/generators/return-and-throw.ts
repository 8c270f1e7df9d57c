const log: string[] = [];
function* g(): Generator<number, string> {
  try {
    yield 1;
    yield 2;
  } catch (e) {
    log.push(`caught ${(e as Error).message}`);
    yield -1;
  } finally {
    log.push("cleanup");
    yield 99;
    log.push("after cleanup");
  }
  return "end";
}
const a = g();
console.log(a.next(), a.return("forced"), a.next(), a.next());
const b = g();
b.next();
console.log(b.throw(new Error("x")), b.next().value, b.next());
// expect: { value: -1, done: false } 99 { value: 'end', done: true }
const c = g();
console.log(c.return("early"), c.next().done); // expect: { value: 'early', done: true } true
const d = g();
try {
  d.throw(new Error("not started"));
} catch (e) {
  console.log((e as Error).message, d.next().done); // expect: not started true
}
console.log(log.join(", ")); // expect: cleanup, after cleanup, caught x, cleanup, after cleanup
