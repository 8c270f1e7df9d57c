// Overloads of static methods, in a class that is a value too.
class Parser {
  static of(...values: number[]): Parser[];
  static of(text: string): Parser;
  static of(value: number | string, ...rest: number[]): Parser | Parser[] {
    return typeof value === "string" ? new Parser(value) : [value, ...rest].map((each) => new Parser(String(each)));
  }
  constructor(readonly text: string) {}
}
class Strict extends Parser {
  static override of(text: string): Strict;
  static override of(...values: number[]): Strict[];
  static override of(value: string | number, ...rest: number[]): Strict | Strict[] {
    const made: unknown = typeof value === "string" ? super.of(value) : super.of(value, ...rest);
    return made as Strict | Strict[];
  }
}
console.log(Parser.of(1, 2), Parser.of("x"), Strict.of(3));
const classes: { of(text: string): { text: string } }[] = [Parser, Strict];
for (const each of classes) console.log(each.of("y").text);
function local(prefix: string): string[] {
  class Inner {
    static join(a: string): string;
    static join(a: string, b: string): string;
    static join(a: string, b = "") { return prefix + a + b; }
  }
  return [Inner.join("a"), Inner.join("a", "b")];
}
console.log(local("p"));
