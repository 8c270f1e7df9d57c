// `x!` where undefined or null may pass: it does, as in Node.
const cells: (string | null)[] = ["x", null];
const show = (cell: string | null): string => (cell === null ? "empty" : cell);
const first = cells[1]!;
console.log(show(cells[1]! as string | null), first === null, first ? 1 : 2, `${first}`, "is " + first, first, cells[7]! === undefined); // expect: empty true 2 null is null null true
console.log(cells[1]!, cells[9]!, [cells[9]!], { cell: cells[1]! }, typeof cells[9]!); // expect: null undefined [ undefined ] { cell: null } undefined

type Json = string | number | null | Json[] | { [key: string]: Json };
const equal = (a: Json, b: Json): boolean =>
  a === b ||
  (typeof a === "object" && typeof b === "object" && a !== null && b !== null &&
    Object.entries(a).every(([key, value]) => equal(value, (b as { [key: string]: Json })[key]!)));
console.log(equal({ a: null, b: [1, null] }, { a: null, b: [1, null] }), equal({ a: null }, { a: 1 })); // expect: true false

const last = <T>(items: T[]): T => items[items.length - 1]!;
console.log(last([1, 2]), last<number | undefined>([]), last([[1]])); // expect: 2 undefined [ 1 ]
const pick = (items: (number | string)[], index: number): number | string => items[index]!;
console.log(pick([1, "a"], 1), pick([], 0)); // expect: a undefined

type Mark = "X" | "O" | null;
const board: Mark[] = ["X", "X", "X", null, "O", null, null, null, null];
const lines = [[3, 5, 6], [0, 3, 6], [3, 4, 5], [0, 1, 2]] as const;
const winner = (): Mark => {
  for (const [a, b, c] of lines) if (board[a]! && board[a]! === board[b]! && board[b]! === board[c]!) return board[a]!;
  return null;
};
const scores: (number | null)[][] = [[1, null], [null, 2]];
let sum = 0;
for (const [y, row] of scores.entries()) {
  for (let x = 0; x < row.length; x++) {
    const score = scores[y]![x]!;
    if (score === null) continue;
    sum += score;
  }
}
console.log(winner(), sum); // expect: X 3
const marks = lines.map((line) => line.map((at) => board[at]!));
console.log(marks, marks.filter(([a, b, c]) => a && a === b && b === c).length, board.map((_, at) => board[at]!).indexOf(null as never));
