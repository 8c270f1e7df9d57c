// return and throw in each state: not started, at a yield, in a try with finally, ended.
async function* g(): AsyncGenerator<number, string, number> {
  try {
    yield 1;
    yield 2;
    return "done";
  } catch (error) {
    console.log("caught", String(error));
    yield 3;
    return "after catch";
  } finally {
    await null;
    console.log("finally");
  }
}
const show = (name: string, promise: Promise<unknown>): Promise<void> =>
  promise.then((value) => console.log(name, value), (reason: unknown) => console.log(name, "rejected", String(reason)));
async function main(): Promise<void> {
  const a = g();
  await show("a1", a.return("early"));
  await show("a2", a.next(0));
  const b = g();
  await show("b1", b.throw(new Error("early")));
  await show("b2", b.next(0));
  const c = g();
  await show("c1", c.next(0));
  await show("c2", c.return(Promise.resolve("awaited")));
  await show("c3", c.next(0));
  await show("c4", c.return("later"));
  await show("c5", c.throw("thrown at the end"));
  const d = g();
  await show("d1", d.next(0));
  await show("d2", d.throw(new Error("inside")));
  await show("d3", d.next(0));
  await show("d4", d.next(0));
  const e = g();
  await show("e1", e.next(0));
  await show("e2", e.return(Promise.reject(new Error("no value"))));
  await show("e3", e.next(0));
  await show("e4", e.next(0));
  const f = g();
  await show("f1", f.return(Promise.reject("at the start")));
  await show("f2", f.next(0));
}
main();
