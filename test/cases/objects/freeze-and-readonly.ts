const frozen = Object.freeze({ a: 1, inner: { b: 2 } });
try {
  (frozen as { a: number }).a = 5;
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
frozen.inner.b = 3;
console.log(frozen, Object.isFrozen(frozen), Object.isFrozen(frozen.inner));
// expect: { a: 1, inner: { b: 3 } } true false
const list: readonly number[] = Object.freeze([1, 2]);
try {
  (list as number[]).push(3);
} catch (e) {
  console.log(e instanceof TypeError, list.length); // expect: true 2
}
interface View {
  readonly n: number;
}
const source = { n: 1 };
const view: View = source;
source.n = 2;
console.log(view.n); // expect: 2
console.log({ ...frozen, a: 9 }.a, Object.isFrozen({ ...frozen })); // expect: 9 false
