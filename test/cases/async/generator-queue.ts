// next, throw and return asked for while the body runs: one is served after the other.
async function* g(): AsyncGenerator<number, string, number> {
  for (let i = 0; i < 2; i++) {
    await null;
    try {
      console.log("sent", yield i);
    } catch (error) {
      console.log("caught", error);
    }
  }
  return "end";
}
const log = (name: string) => [
  (value: unknown): void => console.log(name, value),
  (reason: unknown): void => console.log(name, "rejected", reason),
] as const;
const it = g();
it.next(1).then(...log("a"));
it.throw("x").then(...log("b"));
it.next(3).then(...log("c"));
it.next(4).then(...log("d"));
it.return("r").then(...log("e"));
it.throw("y").then(...log("f"));
it.next(5).then(...log("g"));
const mixed = g();
mixed.return(Promise.resolve("first")).then(...log("m1"));
mixed.next(1).then(...log("m2"));
mixed.throw("z").then(...log("m3"));
mixed.return("last").then(...log("m4"));
console.log("sync");
