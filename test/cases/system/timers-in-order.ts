// Timers set inside timers, cleared from others, with arguments, intervals with clearing, zero and negative delays.
const log: string[] = [];
const L = (s: string) => void log.push(s);
setTimeout(L, 0, "zero");
setTimeout(L, -5, "negative");
setTimeout((a: string, b: number) => L(`${a}${b}`), 1, "args", 2);
const dead = setTimeout(L, 0, "never");
clearTimeout(dead);
clearTimeout(dead);
clearTimeout(undefined);
setTimeout(() => {
  L("outer");
  setTimeout(() => {
    L("inner");
    Promise.resolve().then(() => L("inner micro"));
  }, 0);
  queueMicrotask(() => L("outer micro"));
}, 0);
const victim = setTimeout(L, 60, "victim");
setTimeout(() => clearTimeout(victim), 20);
let n = 0;
const iv = setInterval(
  (step: number) => {
    n += step;
    L(`tick ${n}`);
    if (n >= 6) {
      clearInterval(iv);
      L("stopped");
    }
  },
  2,
  2,
);
setTimeout(() => {
  L("end");
  console.log(log.filter((l) => !l.startsWith("tick")).join(", "));
  console.log(log.filter((l) => l.startsWith("tick")).join());
}, 120);
console.log("sync", typeof dead, dead.hasRef());
const unref = setTimeout(() => console.log("not reached"), 100000);
unref.unref();
console.log(unref.hasRef(), unref.ref().hasRef(), unref.unref() === unref);
Promise.resolve().then(() => L("micro first"));
