// A static field or getter that gives a function is called like a method.
class Parsers {
  static base = 10;
  static readonly number = (text: string): number => parseInt(text, Parsers.base);
  static optional?: (n: number) => string;
  static get twice(): (n: number) => number { return (n) => n * 2; }
  static #secret = (n: number): number => n + 1;
  static reveal(n: number): number { return Parsers.#secret(n); }
}
console.log(Parsers.number("12"), Parsers.twice(4), Parsers.reveal(1)); // expect: 12 8 2
console.log(Parsers.optional?.(1)); // expect: undefined
Parsers.base = 16;
Parsers.optional = (n) => `n${n}`;
console.log(Parsers.number("12"), Parsers.optional?.(1)); // expect: 18 n1
class Sub extends Parsers {
  static override readonly number = (text: string): number => Parsers.number(text) + 1;
}
console.log(Sub.number("1"), Sub.twice(5), [1, 2].map(Sub.twice)); // expect: 2 10 [ 2, 4 ]
