import { one } from "./common.js";
import two from "./whole.js";

console.log(one, two);
// file: common.js
exports.one = 1; // error: TSF1510
// file: whole.js
module.exports = 2; // error: TSF1510
