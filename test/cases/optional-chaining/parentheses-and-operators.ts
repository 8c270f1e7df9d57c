type T = { a?: { b: { c: number } } | undefined };
const empty: T = {};
const full: T = { a: { b: { c: 5 } } };
console.log(empty.a?.b.c, full.a?.b.c); // expect: undefined 5
try {
  console.log((empty.a?.b)!.c);
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
console.log((full.a?.b.c ?? 0) + 1, (empty.a?.b.c ?? 10) + 1); // expect: 6 11
console.log(typeof empty.a?.b, `${empty.a?.b.c}`, !empty.a?.b); // expect: undefined undefined true
console.log(empty.a?.b.c === undefined, empty.a === undefined, full.a?.b === full.a?.b); // expect: true true true
const items = [full, empty];
console.log(items.map((i) => i.a?.b.c), items.filter((i) => i.a?.b).length); // expect: [ 5, undefined ] 1
if (full.a?.b.c === 5) full.a.b.c++;
console.log(full.a?.b.c); // expect: 6
