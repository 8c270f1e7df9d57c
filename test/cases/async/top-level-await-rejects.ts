// expect throw: RangeError: not caught
console.log("start");
await null;
setTimeout(() => console.log("never"), 0);
await Promise.reject(new RangeError("not caught"));
console.log("never");
