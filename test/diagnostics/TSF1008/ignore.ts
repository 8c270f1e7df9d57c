// @ts-ignore error: TSF1008
const n: number = "text";
/* @ts-expect-error */ // error: TSF1008
const m: number = "text";

console.log(n, m);
const text = "// @ts-ignore is only text here";
console.log(text);
