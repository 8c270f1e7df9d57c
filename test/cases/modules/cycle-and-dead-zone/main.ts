import { early, late, readLate } from "./first.js";
import { seen } from "./second.js";

console.log(seen); // expect: [ 'function works', 'ReferenceError' ]
console.log(early(), late, readLate()); // expect: function works ready ready
