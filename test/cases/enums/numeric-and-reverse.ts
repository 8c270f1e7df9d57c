enum Color {
  Red,
  Green = 5,
  Blue,
  Alias = Green,
  Negative = -2,
  After,
}
console.log(Color.Red, Color.Green, Color.Blue, Color.Alias, Color.Negative, Color.After); // expect: 0 5 6 5 -2 -1
console.log(Color[0], Color[5], Color[6], Color[-2], Color[99]); // expect: Red Alias Blue Negative undefined
const color: Color = Color.Blue;
console.log(Color[color], color === 6, color + 1, typeof color); // expect: Blue true 7 number
console.log(Object.keys(Color).length, Object.keys(Color).slice(0, 3)); // expect: 11 [ '0', '5', '6' ]
function name(c: Color): string {
  switch (c) {
    case Color.Red:
      return "R";
    case Color.Green:
      return "G";
    default:
      return `other ${Color[c] ?? "?"}`;
  }
}
console.log(name(Color.Red), name(Color.Alias), name(Color.After), name(42 as Color));
// expect: R G other After other ?
