import { greet } from "./untyped.js"; // error: TSF1503

console.log(greet("x"));
