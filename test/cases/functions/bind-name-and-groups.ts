function add(this: unknown, a: number, b: number, c = 3): number { return a + b + c; }
const b1 = add.bind(undefined, 1);
console.log(b1(2), b1.name, b1.length, add.length, b1.bind(null, 5).name, b1.bind(null, 5)());
class P { constructor(public n: number) {} get(): number { return this.n; } no(): string { return "no this"; } add(...xs: number[]): number { return xs.reduce((a, b) => a + b, this.n); } }
const p = new P(4);
const f = p.get, no = p.no;
try { console.log(f()); } catch (e) { console.log(e instanceof TypeError); }
console.log(no(), p.get === new P(1).get, p.add.apply(p, [1, 2, 3]), p.add.call(p, 1), p.add.bind(p, 1, 2)(3));
console.log(add, p.get, b1, P, function* gen() { yield 1; }, function* () { yield 1; });
const o = { name: "x", length: 3, hi() { return this.name; } };
console.log(o.name, o.length, o.hi.call({ ...o, name: "y" }));
const nums = new Array<number>(3).fill(7);
console.log(nums, Array.from({ length: 2 }), (new Array<string>(2)).fill("a").join());
const r: Record<string, number> = { a: 1, b: 2, c: 3 };
delete r["a"]; r["a"] = 9; console.log(Object.keys(r), r, r["a"], "a" in r);
delete r["a"]; console.log(r, "a" in r, Object.keys(r).length); r["a"] = 1; r["b"] = 5; console.log(JSON_(r));
function JSON_(x: Record<string, number>): string { return Object.entries(x).map(([k, v]) => `${k}${v}`).join(); }
const opt: { x?: number; y: number } = { x: 1, y: 2 };
delete opt.x; console.log(opt, opt.x === undefined); opt.x = 4; console.log(opt, opt.x); opt.x += 1; console.log({ ...opt });
function many(...xs: number[]): number { return xs.length; }
console.log(many.bind(null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), many.apply(null, []));
const g = Object.groupBy([1, 2, 3, 4], (n) => n % 2 === 0 ? "even" : "odd");
console.log(g, g.even, Map.groupBy([1, 2, 3], (n) => n > 1));
function* ge(): Generator<number, string> { yield 1; return "x"; }
const it: Iterator<number, string> = ge(); console.log(it.next(), it.next(), it.next());
const ai = [1, 2].values(); console.log(ai.next(), ai.next(), ai.next().done);
const own: Iterator<number> = { next() { return { done: false, value: 5 }; } };
function first<T>(i: Iterator<T>): T | undefined { const r = i.next(); return r.done === true ? undefined : r.value; }
console.log(first(own), first([9][Symbol.iterator]()), first(new Set(["q"]).values()), own.return?.() === undefined);
// expect: 6 bound add 1 2 bound bound add 9
// expect: true
// expect: no this true 10 5 10
// expect: [Function: add] [Function: get] [Function: bound add] [class P] [GeneratorFunction: gen] [GeneratorFunction (anonymous)]
// expect: x 3 y
// expect: [ 7, 7, 7 ] [ undefined, undefined ] a,a
// expect: [ 'b', 'c', 'a' ] { b: 2, c: 3, a: 9 } 9 true
// expect: { b: 2, c: 3 } false 2
// expect: b5,c3,a1
// expect: { y: 2 } true
// expect: { y: 2, x: 4 } 4
// expect: { y: 2, x: 5 }
// expect: 20 0
// expect: [Object: null prototype] { odd: [ 1, 3 ], even: [ 2, 4 ] } [ 2, 4 ] Map(2) { false => [ 1 ], true => [ 2, 3 ] }
// expect: { value: 1, done: false } { value: 'x', done: true } { value: undefined, done: true }
// expect: { value: 1, done: false } { value: 2, done: false } true
// expect: 5 9 q true
