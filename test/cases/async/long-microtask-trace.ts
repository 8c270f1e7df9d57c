// One long trace of async functions, thenables, nested promises, microtasks and timers.
const t: string[] = [];
const L = (s: string) => void t.push(s);
async function one() {
  L("1a");
  await two();
  L("1b");
  await {
    then(f: (v: string) => void) {
      L("1then");
      f("x");
    },
  };
  L("1c");
  return three();
}
async function two() {
  L("2a");
  await undefined;
  L("2b");
}
async function three() {
  L("3a");
  return Promise.resolve("three");
}
setTimeout(() => {
  L("timeout 0");
  Promise.resolve().then(() => L("micro in timeout"));
}, 0);
setTimeout(() => L("timeout 2"), 40);
setTimeout(() => L("timeout 1"), 1);
new Promise<string>((r) => {
  L("executor");
  r("r1");
  L("after resolve");
})
  .then((v) => {
    L(v);
    return new Promise<string>((r) => queueMicrotask(() => r("nested")));
  })
  .then(L)
  .finally(() => L("finally"));
one().then(L);
Promise.resolve(1)
  .then((v) => Promise.resolve(v + 1))
  .then((v) => L(`v${v}`));
Promise.reject(new Error("e"))
  .then(() => L("never"))
  .catch((e: Error) => L(e.message))
  .then(() => L("after catch"));
queueMicrotask(() => {
  L("q1");
  queueMicrotask(() => L("q2"));
});
(async () => {
  for (const x of [1, 2, 3]) {
    await x;
    L(`loop${x}`);
  }
})();
(async () => {
  for await (const x of ["a", Promise.resolve("b")]) L(x);
})();
(async () => {
  try {
    await Promise.all([two(), Promise.reject("all")]);
  } catch (e) {
    L(`caught ${e}`);
  } finally {
    L("fin");
  }
})();
Promise.race([two().then(() => "slow"), "quick"]).then(L);
Promise.allSettled([1, Promise.reject(2)]).then((r) => L(r.map((x) => x.status[0]).join("")));
L("sync end");
setTimeout(() => {
  const copy = [...t];
  for (let i = 0; i < copy.length; i += 8) console.log(copy.slice(i, i + 8).join(", "));
}, 80);
