const enum Size {
  Small = 1,
  Large = Small * 10,
  Name = "size",
}
const enum Bits {
  A = 0b01,
  B = 0b10,
  AB = A | B,
}
console.log(Size.Small, Size.Large, Size.Name, Bits.AB); // expect: 1 10 size 3
function area(size: Size.Small | Size.Large): number {
  return size === Size.Large ? 100 : size;
}
console.log(area(Size.Small), area(Size.Large)); // expect: 1 100
const table: Record<number, string> = { [Bits.A]: "a", [Bits.B]: "b" };
console.log(table[Bits.B], [Size.Large, Size.Small].map((s) => Number(s) + 1)); // expect: b [ 11, 2 ]
let state: Bits = Bits.A;
state |= Bits.B;
console.log(state === Bits.AB, `${Size.Name}:${Size.Small}`); // expect: true size:1
