let calls = 0;
function next(): number {
  return ++calls;
}
const o: { a: number | null; b: number; c?: number | undefined; d: string } = { a: null, b: 0, d: "" };
o.a ??= next();
o.a ??= next();
o.b ||= next();
o.b &&= o.b + 10;
o.c ??= next();
o.d ||= "text";
o.d &&= o.d + "!";
console.log(o, calls); // expect: { a: 1, b: 12, d: 'text!', c: 3 } 3
const list: (number | undefined)[] = [undefined, 5];
let i = 0;
list[i++] ??= 100;
list[i++] ??= 200;
list[i++] ??= 300;
console.log(list, i); // expect: [ 100, 5, 300 ] 3
const map: Record<string, string[]> = {};
(map["k"] ??= []).push("x");
(map["k"] ??= []).push("y");
console.log(map); // expect: { k: [ 'x', 'y' ] }
let flag = true;
flag &&= false;
flag ||= calls > 2;
console.log(flag); // expect: true
