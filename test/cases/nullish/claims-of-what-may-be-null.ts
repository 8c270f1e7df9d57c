// `x!` of what stays a universal value claims nothing that is checked: a generic T may be undefined, and under
// noUncheckedIndexedAccess `!` takes null away, too, which was meant to stay.
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
function show(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return `[${value.map((item) => show(item)).join()}]`;
  if (typeof value === "object") return `{${Object.keys(value).map((key) => `${key}:${show(value[key]!)}`).join()}}`;
  return String(value);
}
console.log(show({ a: null, b: [1, null, { c: null }], d: "x" })); // expect: {a:null,b:[1,null,{c:null}],d:x}

class Stack<T> {
  readonly #items: T[] = [];
  push(item: T): void {
    this.#items.push(item);
  }
  pop(): T {
    return this.#items.pop()!;
  }
  get top(): T {
    return this.#items[this.#items.length - 1]!;
  }
}
const numbers = new Stack<number>();
numbers.push(1);
console.log(numbers.top, numbers.pop(), numbers.pop(), numbers.top); // expect: 1 1 undefined undefined
const rest = numbers.pop();
console.log(rest === undefined, rest ?? "nothing"); // expect: true nothing

const holes: (string | null)[] = ["a", null];
const cell: string | null = holes[1]!;
console.log(cell, [holes[1]!, holes[9]!], { cell: holes[9]! }); // expect: null [ null, undefined ] { cell: undefined }
const first = <T>(items: readonly T[]): T => items[0]!;
console.log(first([undefined, 1]), first([]), first<string | null>([null])); // expect: undefined undefined null

// what a function returns with a `!` is checked where it is used
class Numbers {
  readonly #items: number[] = [];
  readonly #names = new Map<number, string>([[1, "one"]]);
  pop(): number {
    return this.#items.pop()!;
  }
  nameOf(n: number): string {
    return this.#names.get(n)!;
  }
  get last(): number {
    return this.#items.at(-1)!;
  }
}
const list = new Numbers();
console.log(list.pop(), list.nameOf(1), list.nameOf(2), list.last); // expect: undefined one undefined undefined
interface Tree {
  left: Tree;
  v: number;
}
const parse = (words: string[]): Tree => {
  const word = words.shift();
  if (word === undefined || word === "#") return null!;
  return { v: Number(word), left: parse(words) };
};
console.log(parse(["1", "2", "#"]), parse([])); // expect: { v: 1, left: { v: 2, left: null } } null
const find = (wanted: string): { id: string } => [{ id: "a" }].find(({ id }) => id === wanted)!;
const found = find("b");
console.log(found ? found.id : "none", find("a").id); // expect: none a
try {
  console.log(find("c").id);
} catch (e) {
  console.log(e instanceof TypeError); // expect: true
}
