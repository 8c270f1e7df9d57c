const memory = new SharedArrayBuffer(8); // error: TSF1217
console.log(memory, WebAssembly.validate); // error: TSF1217
Atomics.notify; // error: TSF1217
