function wrap(value: number): number[];
function wrap(value: string): string;
function wrap(value: boolean, times: number): boolean[];
function wrap(value: number | string | boolean, times = 1): number[] | string | boolean[] {
  if (typeof value === "string") return `<${value}>`;
  if (typeof value === "number") return [value];
  return Array.from({ length: times }, () => value);
}
console.log(wrap(1), wrap("x"), wrap(true, 3)); // expect: [ 1 ] <x> [ true, true, true ]
class Finder {
  find(id: number): string;
  find(name: string, exact?: boolean): string;
  find(key: number | string, exact = false): string {
    return typeof key === "number" ? `#${key}` : exact ? `=${key}` : `~${key}`;
  }
}
const finder = new Finder();
console.log(finder.find(7), finder.find("a"), finder.find("b", true)); // expect: #7 ~a =b
