import { isEven } from "./even.js";
import { isOdd, depth } from "./odd.js";

console.log(isEven(10), isOdd(10), isEven(7), isOdd(7)); // expect: true false false true
console.log(depth); // expect: 38
