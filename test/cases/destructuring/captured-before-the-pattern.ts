// Functions that exist before a pattern has run see the variables that it declares.
function hoisted(): void {
  const [first, ...rest] = [1, 2, 3];
  const { a, b: { c = "default" } } = { a: "A", b: {} as { c?: string } };
  console.log(read());
  function read(): string { return `${first} ${rest.join()} ${a} ${c}`; }
}
hoisted();

function earlier(): void {
  const read = (): string => `${x} ${y}`;
  try {
    console.log(read());
  } catch (error) {
    console.log(error instanceof ReferenceError);
  }
  let [x, y] = ["x", "y"];
  console.log(read());
  [x, y] = [y, x];
  console.log(read());
}
earlier();

function withVar(): void {
  const read = (): unknown[] => [p, q];
  var [p, q] = [1, 2];
  console.log(read());
}
withVar();

const readers: (() => string)[] = [];
for (const [key, { value }] of Object.entries({ one: { value: 1 }, two: { value: 2 } })) {
  readers.push(read);
  function read(): string { return `${key}${value}`; }
}
for (let [i, j] = [0, 10]; i < 3; i++, j--) readers.push(() => `${i}-${j}`);
for (let turn = 0; turn < 2; turn++) {
  const [square, cube] = [turn ** 2, turn ** 3];
  readers.push(read);
  function read(): string { return `${square}/${cube}`; }
}
console.log(readers.map((read) => read()));

function parameters([a, b]: [number, number], { c }: { c: number }): () => number {
  const sum = (): number => a + b + c;
  a = 10;
  return sum;
}
console.log(parameters([1, 2], { c: 3 })(), parameters([1, 2], { c: 4 })());

try {
  throw { code: 7, text: "thrown" };
} catch (error) {
  const { code, text } = error as { code: number; text: string };
  console.log(tell());
  function tell(): string { return `${code} ${text}`; }
}
