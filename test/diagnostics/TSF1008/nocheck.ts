// @ts-nocheck error: TSF1008
const n: number = "text";

console.log(n);
