// for-in, for-of, keys, entries and forEach over objects, arrays, maps and strings: the order, and changes while they run.
const o: Record<string, number> = { z: 1, 10: 2, a: 3, 2: 4, "-1": 5 };
const order: string[] = [];
for (const k in o) {
  order.push(k);
  if (k === "10") {
    delete o["a"];
    o["new"] = 6;
  }
}
console.log(order, Object.keys(o));
const xs = [1, 2, 3];
const seen: number[] = [];
for (const x of xs) {
  seen.push(x);
  if (x < 3 && xs.length < 6) xs.push(x * 10);
}
console.log(seen, xs);
const idx: string[] = [];
for (const i in xs) {
  idx.push(i);
  if (i === "1") xs.pop();
}
console.log(idx);
const m = new Map([
  [1, "a"],
  [2, "b"],
]);
const ks: number[] = [];
for (const [k] of m) {
  ks.push(k);
  if (k === 1) {
    m.delete(2);
    m.set(3, "c");
    m.set(1, "again");
  }
}
console.log(ks, m);
const s = new Set("ab");
for (const c of s) {
  if (s.size < 4) s.add(c + c);
}
console.log([...s]);
let n = 0;
for (const _ of "x😀y") n++;
for (let i = 0, len = "x😀y".length; i < len; i++) n += 10;
console.log(n);
class C {
  b = 1;
  a = 2;
  m() {}
  get g() {
    return 1;
  }
}
for (const k in new C()) console.log(k);
for (const [i, v] of ["p", "q"].entries()) if (i) console.log(i, v);
for (const x of [[3, 4]].flat().values()) console.log(x);
var total = 0;
for (var i = 3; i--;) total += i;
console.log(total, i);
