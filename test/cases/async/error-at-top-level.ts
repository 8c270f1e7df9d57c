// expect throw: Error: at the top
// The jobs that the top-level code left behind run before its error is reported, timers do not.
Promise.resolve().then(() => console.log("job"));
setTimeout(() => console.log("never"), 0);
throw new Error("at the top");
