interface Formatter {
  (value: number): string;
  (value: number, digits: number): string;
}
function toText(value: number, digits: number = 1): string {
  return value.toFixed(digits);
}
const format: Formatter = toText;
console.log(format(1.25), format(1.25, 2)); // expect: 1.3 1.25
interface Comparer<T> {
  (a: T, b: T): number;
}
const byLength: Comparer<{ length: number }> = (a, b) => a.length - b.length;
console.log(["ccc", "a", "bb"].sort(byLength), [[1, 2], [], [3]].sort(byLength));
// expect: [ 'a', 'bb', 'ccc' ] [ [], [ 3 ], [ 1, 2 ] ]
interface Service {
  get: (key: string) => number | undefined;
  readonly name: string;
}
function make(data: Map<string, number>): Service {
  return { get: (key) => data.get(key), name: "svc" };
}
const service = make(new Map([["a", 1]]));
console.log(service.get("a"), service.get("b"), service.name); // expect: 1 undefined svc
interface Ctor {
  new (n: number): { n: number };
}
const ctor: Ctor = class { constructor(public n: number) {} };
console.log(new ctor(4).n); // expect: 4
