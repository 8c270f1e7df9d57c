function makeCounter(): { up: () => number; down: () => number; get: () => number } {
  let count = 0;
  return { up: () => ++count, down: () => --count, get: () => count };
}
const a = makeCounter();
const b = makeCounter();
a.up();
a.up();
b.down();
console.log(a.get(), b.get(), a.down(), a.get()); // expect: 2 -1 1 1
function outer(): () => string {
  let log = "";
  const inner = (text: string) => {
    log += text;
    return () => (log += text.toUpperCase());
  };
  const x = inner("x");
  const y = inner("y");
  x();
  y();
  return () => log;
}
console.log(outer()()); // expect: xyXY
let total = 0;
[1, 2, 3].forEach((n) => {
  total += n;
});
console.log(total); // expect: 6
