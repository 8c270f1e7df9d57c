// Values sent with next, errors thrown in, returns intercepted: a parser, a running average, a supervised worker.
function* average(): Generator<number, string, number> {
  let sum = 0,
    n = 0;
  try {
    for (;;) {
      const x = yield n ? sum / n : 0;
      if (Number.isNaN(x)) return `of ${n}`;
      sum += x;
      n++;
    }
  } finally {
    console.log("average done", n);
  }
}
const avg = average();
avg.next();
console.log(
  [10, 20, 60].map((x) => avg.next(x).value),
  avg.next(NaN),
  avg.next(1),
);
function* worker(name: string): Generator<string, number, string> {
  let jobs = 0;
  for (;;) {
    try {
      const job = yield `${name} idle`;
      if (job === "quit") return jobs;
      if (job === "fail") throw new Error("internal");
      jobs++;
      yield `${name} did ${job}`;
    } catch (e) {
      if (e instanceof RangeError) throw e;
      yield `${name} recovered from ${(e as Error).message}`;
    }
  }
}
const w = worker("w");
w.next();
console.log(
  w.next("a").value,
  w.next("").value,
  w.next("fail").value,
  w.next("").value,
  w.throw(new TypeError("poke")).value,
  w.next("").value,
  w.next("quit"),
);
const v = worker("v");
v.next();
try {
  v.throw(new RangeError("fatal"));
} catch (e) {
  console.log(`${e}`, v.next("x"));
}
function* guarded(): Generator<number, string> {
  try {
    yield 1;
    yield 2;
  } finally {
    const back = yield 99;
    console.log("back", back);
  }
  return "normal";
}
const g = guarded();
console.log(g.next(), g.return("early"), g.next(), g.next());
console.log([...guarded()]);
const fresh = guarded();
console.log(fresh.return("unstarted"), fresh.next());
