// expect throw: SyntaxError: in the second
// A rejection in a timer's jobs ends the program before the next timer.
setTimeout(async () => {
  console.log("first");
  await Promise.reject(new Error("caught")).catch(() => console.log("caught"));
}, 1);
setTimeout(async () => {
  await null;
  throw new SyntaxError("in the second");
}, 10);
setTimeout(() => console.log("never"), 30);
