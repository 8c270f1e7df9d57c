/// <reference lib="dom" />
/// <reference types="node" />
/// <reference path="./other.ts" />
console.log(1);
// The first three lines are at fault; a directive cannot carry a comment of ours.
// error at 1: TSF1009
// error at 2: TSF1009
// error at 3: TSF1009
