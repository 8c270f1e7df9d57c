// Functions under symbols and constants have names in brackets, or none for a symbol without description.
const s = Symbol("desc"); const anon = Symbol();
const o = { [s]() { return 1; }, [anon]: () => 2, [Symbol.iterator]: function () { return [1][Symbol.iterator](); }, get [Symbol.toStringTag]() { return "T"; }, arrow: () => 1 };
console.log(o[s].name, shown(o[anon].name), o[Symbol.iterator].name, o.arrow.name);
function shown(x: string) { return `<${x}>`; }
class K { [s]() { return 1; } static [anon]() { return 1; } [Symbol.iterator]() { return [1][Symbol.iterator](); } f = () => 1; static [s] = () => 2; }
console.log(new K()[s].name, shown(K[anon].name), new K()[Symbol.iterator].name, new K().f.name, K[s].name);
console.log(o);
const { a = () => 1, b = function () { return 2; } }: { a?: () => number; b?: () => number } = {};
console.log(a.name, b.name);
let q: () => number; q = () => 1; console.log(q.name);
