// Closures in loop headers, switch with odd cases, labelled blocks, operators on constants, unusual names.
const fs: (() => number)[] = [];
for (let i = 0, n = 3; i < n; fs.push(() => i * 10 + n), i++) {
  const j = i;
  fs.push(() => j);
  if (i === 1) n--;
}
console.log(fs.map((f) => f()));
for (const k in { a: 1, b: 2 }) {
  fs.length = 0;
  fs.push(() => k.length);
}
for (const [i, { x = i, ...r }] of [{ x: 5, y: 1 }, { y: 2, z: 3 } as { x?: number; y: number }].entries())
  console.log(i, x, r);
let i = 0;
do {
  if (i === 1) continue;
  if (i > 3) break;
} while (i++ < 10);
console.log(i);
a: {
  b: {
    if (i > 2) break a;
    console.log("no");
  }
  console.log("no");
}
const sw = (v: unknown) => {
  const out: string[] = [];
  switch (v) {
    case 1:
      out.push("1");
    case "2": {
      out.push("2");
      break;
    }
    default:
      out.push("d");
    case null:
      out.push("null");
    case undefined:
      let q = out.length;
      out.push(`u${q}`);
      break;
    case NaN:
      out.push("nan");
    case (() => {
      out.push("evaluated");
      return 9;
    })():
      out.push("9");
  }
  return out.join();
};
console.log([1, "2", 3, null, undefined, NaN, 9, "1"].map(sw));
const t = (x: number) => {
  switch (true) {
    case x < 0:
      return "neg";
    case x === 0:
      return "zero";
    case x > 100: {
      if (x > 1000) break;
      return "big";
    }
    default:
      return "pos";
  }
  return "huge";
};
console.log([-1, 0, 5, 500, 5000].map(t));
let s = 0;
outer: for (let i = 0; i < 5; i++) {
  switch (i) {
    case 1:
      continue outer;
    case 3:
      break outer;
    default:
      for (let j = 0; ; j++) {
        if (j === i) break;
        if (j > 10) continue outer;
        s += j + 1;
      }
      s += 100;
  }
}
console.log(s);
const c = (1, 2, 3);
let u: number | undefined = [c][1];
u ||= 4;
console.log(c, u, typeof typeof 1, -(-1), +!0, ~~3.7, 2 ** -1, (-2) ** 2, 7 % -3, -7 % 3, 1 / -0);
var v1: string = (() => "hoisted")();
function hoist() {
  return typeof inner;
  function inner() {}
}
console.log(v1, hoist());
const iife = (function fact(n: number): number {
  return n < 2 ? 1 : n * fact(n - 1);
})(5);
console.log(iife);
((x) => console.log(x))("arrow");
(() => {})();
const obj = { if: 1, class: 2, new: 3, get: 4, set: 5, async: 6, of: 7, static: 8 };
const { if: iff, class: cls, ...others } = obj;
console.log(iff + cls, others);
let async = 1;
let of = 2;
let get = async + of;
console.log(get);
const nested = (
  (a) => (b: number) => (c: number) =>
    a + b + c
)(1)(2)(3);
console.log(nested);
const tern = (n: number) => (n < 0 ? "a" : n < 10 ? (n % 2 ? "odd" : "even") : "c");
console.log([-1, 3, 4, 10].map(tern).join(""));
const abc = "unicode";
const ünï = 1;
const $ = 2,
  _ = 3;
console.log(abc, ünï + $ + _);
