// expect throw: Error: of the timer
// What a timer's callback throws ends the program; timers before it have run.
setTimeout(() => console.log("first"), 1);
setTimeout(() => {
  throw new Error("of the timer");
}, 2);
setTimeout(() => console.log("never"), 3);
