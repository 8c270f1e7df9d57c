// expect throw: TypeError: of the microtask
// What a microtask's callback throws ends the program at once.
queueMicrotask(() => console.log("before"));
queueMicrotask(() => {
  throw new TypeError("of the microtask");
});
setTimeout(() => console.log("never"), 0);
