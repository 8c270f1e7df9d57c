for (const n of [1, 2]) console.log(n);
for (const c of "hé😀") console.log(c);
for (const [k, v] of new Map([["a", 1]])) console.log(k, v);
for (const v of new Set([true])) console.log(v);
for (const { x, y = 5 } of [{ x: 1 }, { x: 2, y: 3 }] as { x: number; y?: number }[]) console.log(x, y);
function* gen(): Generator<string> {
  yield "g1";
  yield "g2";
}
for (const v of gen()) console.log(v);
const box = { value: 0 };
for (box.value of [7, 8]) console.log(box.value * 10);
let last: number | undefined;
for (last of [4, 5]);
console.log(last); // expect: 5
for (let n of [1, 2]) {
  n *= 100;
  console.log(n);
}
for (const pair of [[1, "a"], [2, "b"]] as [number, string][]) console.log(pair[0], pair[1]);
