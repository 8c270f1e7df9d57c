const values: unknown[] = [[], {}, new Map(), new Set(), () => 1, new Error("e"), "text", 1, null, class {}];
console.log(values.map((v) => v instanceof Object).join());
// expect: true,true,true,true,true,true,false,false,false,true
console.log(values.map((v) => v instanceof Array).join());
// expect: true,false,false,false,false,false,false,false,false,false
console.log(values.findIndex((v) => v instanceof Map), values.findIndex((v) => v instanceof Set)); // expect: 2 3
console.log(values.filter((v) => v instanceof Function).length); // expect: 2
function size(v: number[] | Map<string, number> | Set<string>): number {
  if (v instanceof Array) return v.length;
  if (v instanceof Map) return v.size * 10;
  return v.size * 100;
}
console.log(size([1, 2]), size(new Map([["a", 1]])), size(new Set("abc"))); // expect: 2 10 300
