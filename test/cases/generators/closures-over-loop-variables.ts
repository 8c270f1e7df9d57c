function* makers(): Generator<() => number, void> {
  for (let i = 0; i < 3; i++) {
    yield () => i * 10;
    i += 0;
  }
  let shared = 100;
  yield () => shared++;
  shared += 5;
  yield () => shared;
}
const functions = [...makers()];
console.log(functions.map((f) => f())); // expect: [ 0, 10, 20, 105, 106 ]
function* pipeline(): Generator<string> {
  const seen: string[] = [];
  for (const c of "ab") {
    const tag = () => `${c}${seen.length}`;
    seen.push(c);
    yield tag();
    seen.push("extra");
    yield tag();
  }
}
console.log([...pipeline()].join()); // expect: a1,a2,b3,b4
const generators = [1, 2, 3].map(function* (n) {
  yield n;
  yield n * n;
});
console.log(generators.map((g) => [...g].join("/"))); // expect: [ '1/1', '2/4', '3/9' ]
const pausedLocals = (function* () {
  const a = [1];
  let s = "x";
  yield s;
  a.push(2);
  s += a.length;
  yield s;
  yield a.concat([3]).join(s);
})();
console.log([...pausedLocals]); // expect: [ 'x', 'x2', '1x22x23' ]
