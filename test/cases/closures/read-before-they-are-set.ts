// Variables without an initializer, and vars, that a function reads before they are set: TypeScript does not look there.
let flag: boolean;
let count: number;
function show(): void {
  console.log(flag, count, `${count}`, "count " + count, flag ? 1 : 2, typeof count);
}
show(); // expect: undefined undefined undefined count undefined 2 undefined
flag = true;
count = 3;
show(); // expect: true 3 3 count 3 1 number

const early = [(): string => typeof hoisted, (): unknown => hoisted ?? "none"];
console.log(early.map((read) => read())); // expect: [ 'undefined', 'none' ]
var hoisted = 4;
console.log(early.map((read) => read())); // expect: [ 'number', 4 ]

function local(): number {
  let name: string;
  var size = 1;
  const print = (): void => console.log(name, size, "name " + name);
  print();
  name = "set";
  size = 2;
  print();
  return name.length + size + recursive(3);
  function recursive(depth: number): number {
    return depth === 0 ? (later === undefined ? -1 : later) : recursive(depth - 1) + 1;
  }
  var later = 5;
}
console.log(local());
