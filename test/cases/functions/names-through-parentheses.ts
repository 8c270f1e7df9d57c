// A function takes the name of its place through parentheses and through what is only for types.
type F = () => number;
const plain = ((() => 1));
const cast = (() => 2) as F;
const fits = (() => 3) satisfies F;
const sure = (() => 4)!;
const o = { f: (() => 5), g: (function () { return 6; }) as F };
let later: F = plain;
later = ((() => 7));
const [first = (() => 8)] = [] as F[];
const K = (class {});
console.log(plain.name, cast.name, fits.name, sure.name, o, later.name, first.name, K.name); // expect: plain cast fits sure { f: [Function: f], g: [Function: g] } later first K
const none = [(() => 1), plain][0];
console.log(none?.name === "", (0, () => 1).name === ""); // expect: true true
