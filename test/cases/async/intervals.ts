// Intervals, cleared from inside and outside; timers that do not keep the program running.
let count = 0;
const timer = setInterval((step: number) => {
  count += step;
  console.log("tick", count);
  if (count === 6) clearInterval(timer);
}, 2, 2);
let others = 0;
const endless = setInterval(() => others++, 1);
setTimeout(() => {
  clearInterval(endless);
  console.log(others > 2);
}, 40);
setTimeout(() => console.log("never"), 100_000).unref();
const kept = setTimeout(() => console.log("kept"), 50).unref().ref();
console.log(kept.hasRef(), kept.unref().hasRef(), kept.ref().hasRef());
setInterval(() => {}, 1000).unref();
