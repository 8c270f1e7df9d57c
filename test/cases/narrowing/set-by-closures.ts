// A closure sets a variable after TypeScript has narrowed it by an assignment: what is there counts, not the narrowed type.
let found: string | undefined;
["a", "bb"].forEach((s) => {
  if (s.length > 1) found = s;
});
console.log(found, found === undefined, typeof found, `${found}`); // expect: bb false string bb

let best: number | null = null;
[3, 5].forEach((n) => {
  best = n;
});
console.log(best, best === null, best ?? 0, String(best), `${best}`, [best], { best }); // expect: 5 false 5 5 5 [ 5 ] { best: 5 }
console.log(best ? "some" : "none", !best, best || "none"); // expect: some false 5

let flag = false;
const set = () => {
  flag = true;
};
set();
console.log(flag, flag ? "yes" : "no", !flag); // expect: true yes false

let either: number | string = 0;
const toText = () => {
  either = "text";
};
toText();
console.log(either, [either], { either, other: either }, `<${either}>`, typeof either); // expect: text [ 'text' ] { either: 'text', other: 'text' } <text> string
if (either) console.log("set");
else console.log("not set");
console.log(!either, either && "right"); // expect: false right

let object: { a: number } | null = null;
const make = () => {
  object = { a: 1 };
};
make();
console.log(object, (object as { a: number } | null)?.a);

let mixed: number | string[] = 5;
function fill() {
  mixed = ["x"];
}
fill();
console.log(mixed, Math.max(0, 1), [mixed, mixed]); // expect: [ 'x' ] 1 [ [ 'x' ], [ 'x' ] ]

let callback: (() => string) | undefined;
const register = (f: () => string) => {
  callback = f;
};
register(() => "called");
console.log(callback === undefined ? "none" : "some", typeof callback);

let big: bigint | number = 1n;
(() => {
  big = 2;
})();
console.log(big, `${big}`, new Set([big]));

function counter(): unknown[] {
  let state: boolean | string = false;
  const next = () => {
    state = state === false ? "on" : false;
  };
  next();
  const seen: unknown[] = [state, state ? 1 : 0, !state];
  next();
  seen.push(state, `${state}`);
  return seen;
}
console.log(counter());
