function level1(a: number) {
  let b = a + 1;
  return function level2(c: number) {
    b += c;
    return (d: number) => {
      a += d;
      return () => [a, b, c, d].join(",");
    };
  };
}
const two = level1(1);
const first = two(10)(100);
const second = two(20)(200);
console.log(first(), second()); // expect: 301,32,10,100 301,32,20,200
const curry = (x: number) => (y: number) => (z: number) => x * 100 + y * 10 + z;
console.log(curry(1)(2)(3)); // expect: 123
function accumulate(): (n: number) => (() => number) {
  const seen: number[] = [];
  return (n) => {
    seen.push(n);
    return () => seen.reduce((s, x) => s + x, 0);
  };
}
const acc = accumulate();
const early = acc(1);
acc(2);
console.log(early()); // expect: 3
