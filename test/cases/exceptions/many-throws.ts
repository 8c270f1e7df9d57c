// gc-stress: 499
function parse(n: number): number {
  if (n % 3 === 0) throw new RangeError(`bad ${n}`);
  if (n % 5 === 0) throw new TypeError(`worse ${n}`);
  return n;
}
let range = 0;
let type = 0;
let sum = 0;
for (let i = 1; i <= 3000; i++) {
  try {
    sum += parse(i);
  } catch (e) {
    if (e instanceof RangeError) range++;
    else if (e instanceof TypeError) type += e.message.length;
  }
}
console.log(range, type, sum); // expect: 1000 3853 2400000
function deep(n: number): number {
  if (n === 0) throw new Error("bottom");
  return deep(n - 1) + 1;
}
let bottoms = 0;
for (let i = 0; i < 50; i++) {
  try {
    deep(i * 20);
  } catch (e) {
    if ((e as Error).message === "bottom") bottoms++;
  }
}
console.log(bottoms); // expect: 50
