// A `!` that claims a number, and a comparison that has an answer without it: undefined is neither less nor more than
// anything, and the same as itself alone.
const values: { readonly [letter: string]: number } = { I: 1, V: 5, X: 10, L: 50, C: 100 };
function roman(text: string): number {
  let total = 0;
  for (let i = 0; i < text.length; i++) {
    const value = values[text[i]!]!;
    total += value < values[text[i + 1]!]! ? -value : value;
  }
  return total;
}
console.log(roman("XIV"), roman("XCIX"), roman("")); // expect: 14 99 0

const heights = [3, 1, 4, 1, 5, 9, 2, 6];
const peaks: number[] = [];
for (let i = 0; i < heights.length; i++) {
  if (!(heights[i - 1]! >= heights[i]!) && !(heights[i + 1]! > heights[i]!)) peaks.push(i);
}
console.log(peaks); // expect: [ 0, 2, 5, 7 ]

let repeated = 0;
for (let i = 0; i <= heights.length; i++) if (heights[i]! === heights[i - 2]!) repeated++;
console.log(repeated); // expect: 1
let i = 0;
while (heights[i]! > 0) i++;
console.log(i, heights[i]! !== heights[i + 1]!, heights[i]! === heights[99]!); // expect: 8 false true

const counts = new Map([["a", 2]]);
for (const key of ["a", "b"]) console.log(key, counts.get(key)! > 1, counts.get(key)! <= 1, counts.get(key)! !== 2);
const empty: number[] = [];
console.log(empty.pop()! < 1, empty.at(-1)! >= 0, 1 > empty[0]!, empty[0]! < empty[1]!, [NaN][0]! === [NaN][0]!);
// expect: false false false false false

interface Cell { readonly size?: number }
const cells: Cell[] = [{ size: 2 }, {}];
console.log(cells.map((cell) => cell.size! > 1), cells.map((cell) => 3 === cell.size!)); // expect: [ true, false ] [ false, false ]

