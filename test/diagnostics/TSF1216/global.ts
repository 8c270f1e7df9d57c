console.log(globalThis); // error: TSF1216
const log = globalThis.console.log; // error: TSF1216
log("x");
