// The entry waits for a promise that nothing can settle, beside a timer that runs all the same.
setTimeout(() => console.log("timer"), 1);
const settled = await Promise.race([new Promise<string>(() => {}), new Promise<string>((resolve) => setTimeout(() => resolve("second"), 2))]);
console.log(settled);
new Promise(() => {}).then(() => console.log("never"));
