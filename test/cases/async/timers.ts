// Order of timers: by due time, then as they were set; microtasks in between; arguments; strange delays.
const log: string[] = [];
const at = (name: string) => (): void => {
  log.push(name);
};
setTimeout(at("90"), 90);
setTimeout(at("50"), 50);
setTimeout(at("50 too"), 50);
setTimeout(at("0"), 0);
setTimeout(at("1"), 1);
setTimeout(at("negative"), -5);
setTimeout(at("NaN"), NaN);
setTimeout(at("none"));
setTimeout((a: string, b: number) => log.push(`${a} ${b}`), 2, "args", 7);
setTimeout(() => {
  log.push("outer");
  queueMicrotask(at("microtask"));
  Promise.resolve().then(at("then")).then(at("then then"));
  setTimeout(at("inner"), 0);
}, 5);
setTimeout(at("after outer"), 5);
const cleared = setTimeout(at("cleared"), 3);
clearTimeout(cleared);
clearTimeout(cleared);
clearTimeout(undefined);
const other = setTimeout(at("cleared by a timer"), 120);
setTimeout(() => clearTimeout(other), 60);
queueMicrotask(at("first"));
setTimeout(() => console.log(log.join("\n")), 200);
