function* adder(): Generator<number, string, number> {
  let total = 0;
  while (total < 100) {
    const received = yield total;
    total += received;
  }
  return `total ${total}`;
}
const g = adder();
console.log(g.next(999).value, g.next(10).value, g.next(20).value, g.next(70));
// expect: 0 10 30 { value: 'total 100', done: true }
function* expressions(): Generator<string, void, number> {
  const sum = (yield "first") + (yield "second") * 2;
  const list = [yield "a", yield "b", ...[yield "c"]];
  console.log(sum, list); // expect: 21 [ 1, 2, 3 ]
  console.log(Math.max(yield "m1", yield "m2")); // expect: 9
  const text = `${yield "t1"}-${yield "t2"}`;
  console.log(text, (yield "cond") > 5 ? "big" : "small"); // expect: 5-6 big
}
const e = expressions();
const yielded: (string | void)[] = [];
const inputs = [0, 1, 10, 1, 2, 3, 4, 9, 5, 6, 7];
for (const input of inputs) yielded.push(e.next(input).value);
console.log(yielded.join()); // expect: first,second,a,b,c,m1,m2,t1,t2,cond,
