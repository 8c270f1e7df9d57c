import { started, value } from "./module.js";

// the entry itself may wait
console.log(await started, value);
for await (const x of [1]) console.log(x);
