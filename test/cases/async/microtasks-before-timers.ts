// All microtasks, also those that microtasks add, run before the next timer.
setTimeout(() => {
  console.log("timer 1");
  Promise.resolve().then(() => console.log("microtask of timer 1"));
}, 0);
setTimeout(() => console.log("timer 2"), 0);
let depth = 0;
function again(): void {
  if (depth++ < 5) queueMicrotask(again);
  else console.log("microtasks", depth); // expect: microtasks 6
}
again();
(async () => {
  for (let i = 0; i < 3; i++) {
    await i;
    console.log("await", i);
  }
})();
console.log("sync");
