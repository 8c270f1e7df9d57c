function* g(): Generator<number, void, boolean> {
  while (yield 1);
}
const it = g();
it.next(true);
console.log(it.next(true).value, it.next(false), it.next(true));
// expect: 1 { value: undefined, done: true } { value: undefined, done: true }
let self: Generator<number> | undefined;
function* reentrant(): Generator<number> {
  try {
    self?.next();
  } catch (e) {
    console.log(e instanceof TypeError); // expect: true
  }
  yield 7;
}
self = reentrant();
console.log(self.next()); // expect: { value: 7, done: false }
function* failing(): Generator<number, number | undefined> {
  yield 1;
  throw new Error("inside");
}
const f = failing();
f.next();
try {
  f.next();
} catch (e) {
  console.log((e as Error).message, f.next()); // expect: inside { value: undefined, done: true }
}
console.log(f.return(5), it.return()); // expect: { value: 5, done: true } { value: undefined, done: true }
