import { greet } from "./legacy.js"; // error: TSF1502
import type { Greeting } from "./legacy.js";
export { greet as again } from "./legacy.js"; // error: TSF1502

const g: Greeting = { text: greet("x") };
console.log(g);
