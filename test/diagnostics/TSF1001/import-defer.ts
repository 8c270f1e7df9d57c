import defer * as late from "./late.js"; // error: TSF1001

console.log(late.value);
