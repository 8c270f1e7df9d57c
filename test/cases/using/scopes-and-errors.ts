// using in loops, blocks and functions: order of disposal, errors from body and disposers, null resources, stacks.
const log: string[] = [];
const res = (name: string, fail = false) => ({
  name,
  [Symbol.dispose]() {
    log.push(`-${name}`);
    if (fail) throw new Error(`dispose ${name}`);
  },
});
const run = (f: () => unknown) => {
  let r: unknown;
  try {
    r = f();
  } catch (e) {
    r =
      e instanceof SuppressedError
        ? `suppressed ${(e.error as Error).message} over ${(e.suppressed as Error).message}`
        : `${e}`;
  }
  console.log(r, log.splice(0).join(" "));
};
run(() => {
  using a = res("a");
  using b = res("b");
  log.push(a.name + b.name);
  return "ok";
});
run(() => {
  for (const n of ["x", "y", "z"]) {
    using r = res(n);
    if (n === "y") continue;
    log.push(`body ${r.name}`);
    if (n === "z") break;
  }
  return "loop";
});
run(() => {
  using a = res("a", true);
  throw new Error("body");
});
run(() => {
  using _n = null;
  using _u = undefined;
  using a = res("a");
  {
    using b = res("b");
    log.push("inner");
  }
  log.push("after inner");
  return a.name;
});
run(() => {
  using s = new DisposableStack();
  s.use(res("one"));
  s.defer(() => log.push("deferred"));
  s.adopt("handle", (h) => log.push(`adopted ${h}`));
  return s.disposed;
});
run(() => {
  using a = res("a", true);
  using b = res("b", true);
  return "unseen";
});
run(() => {
  const outer = () => {
    using r = res("r");
    return () => r.name;
  };
  return outer()();
});
