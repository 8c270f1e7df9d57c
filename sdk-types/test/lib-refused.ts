// What the library must refuse: members that the compiler lacks are errors in the editor already.
// Each `@ts-expect-error` line must be one.
export {};

declare const text: string;
declare const list: number[];
declare const bytes: Uint8Array;
declare const anything: unknown;

// @ts-expect-error: a string is no function (an empty Function interface would make this an untyped call)
text();
// @ts-expect-error: an object is no function
({})();
// @ts-expect-error: `instanceof` needs a class
anything instanceof {};
// @ts-expect-error: no regular expressions yet
text.match(/x/);
// @ts-expect-error: no regular expressions yet
text.split(/x/);
// @ts-expect-error: no regular expressions yet
/x/.exec(text);
// @ts-expect-error: only a literal is a RegExp
const expression: RegExp = text;
// @ts-expect-error: no methods that make HTML
text.bold();
// @ts-expect-error: there is one locale
text.toLocaleUpperCase("tr");
// @ts-expect-error: the form is one of four
text.normalize("X");
// @ts-expect-error: new Number makes an object
new Number(3);
// @ts-expect-error: no JSON yet
JSON.parse(text);
// @ts-expect-error: no Date yet
new Date();
// @ts-expect-error: a timer calls back
setTimeout("text", 1);
// @ts-expect-error: no structuredClone
structuredClone(list);
// @ts-expect-error: no Proxy
new Proxy({}, {});
// @ts-expect-error: no Reflect
Reflect.ownKeys({});
// @ts-expect-error: no eval
eval("1");
// @ts-expect-error: no process
process.exit();
// @ts-expect-error: no defineProperty
Object.defineProperty({}, "a", {});
// @ts-expect-error: no prototypes
Object.getPrototypeOf({});
// @ts-expect-error: an executor takes two functions
new Promise<number>((resolve: number) => {});
// @ts-expect-error: a callback without thisArg has no `this`
list.map(function () { return this.length; });
// @ts-expect-error: the `this` of a callback is the thisArg
list.map(function () { return this.length; }, {});
// @ts-expect-error: a readonly array is not sorted in place
Object.freeze({ list: [1] as readonly number[] }).list.sort();
// @ts-expect-error: byte arrays are no arrays of another element
const floats: Float64Array = bytes;
// @ts-expect-error: byte arrays hold numbers
bytes.set(["a"]);
// @ts-expect-error: indexing may give undefined
const first: number = list[0];
// @ts-expect-error: unknown values have no members
anything.length;
// @ts-expect-error: an optional property does not take undefined
const exact: { a?: number } = { a: undefined };
// @ts-expect-error: Math is complete, but no more
Math.sumPrecise(list);
// @ts-expect-error: an iterator of numbers
list.values().map((n) => n.length);
// @ts-expect-error: a weak key is an object
new WeakMap<string, number>();
// @ts-expect-error: radix is a number
(5).toString("16");
// @ts-expect-error: numbers and bigints do not mix
const mixed = 1n + 1;
// @ts-expect-error: BigInt of nothing
BigInt(undefined);
// @ts-expect-error: there is no screen to clear
console.clear();

// There is no `any`: each of these is unknown.
if (anything instanceof Map) {
  // @ts-expect-error: its values are unknown
  anything.get("a").length;
}
if (Array.isArray(anything)) {
  // @ts-expect-error: its elements are unknown
  anything[0].length;
}
for (const value of Object.values(anything as object)) {
  // @ts-expect-error: the values are unknown
  value.length;
}
async function settled(promise: Promise<number>): Promise<void> {
  // @ts-expect-error: a reason is looked at as an error
  await promise.catch((reason) => reason.length);
}
