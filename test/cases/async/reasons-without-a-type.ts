// What a rejection handler gets without an annotation, as one writes it: mostly an error, but it may be anything.
async function fail(what: unknown): Promise<number> {
  throw what;
}

class CodeError extends Error {
  constructor(message: string, readonly code: number) {
    super(message);
    this.name = "CodeError";
  }
}

await fail(new Error("plain")).catch((e) => console.log(e.message, e.name)); // expect: plain Error
await fail("text").catch((e) => console.log("text:", e)); // expect: text: text
await fail(undefined).catch((e) => console.log(e)); // expect: undefined
await fail(42).catch((e) => console.log(`${e}`, String(e))); // expect: 42 42
await fail(null).then((n) => console.log(n), (e) => console.log(e === null, typeof e)); // expect: true object
await fail(new CodeError("coded", 7)).catch((e) => {
  if (e instanceof CodeError) console.log(e.code, e.message);
  else console.log("other", e.message);
}); // expect: 7 coded
await fail(new RangeError("range")).catch((e: unknown) => console.log(e instanceof RangeError)); // expect: true
await fail(new TypeError("typed")).catch((e: Error) => console.log(e.name)); // expect: TypeError

const rethrown = await fail(new Error("first")).catch((e) => { throw new Error("second", { cause: e }); })
  .catch((e) => e.message.length);
console.log(rethrown); // expect: 6

const settled = await Promise.allSettled([fail(new Error("one")), Promise.resolve(2), fail("three")]);
const first = settled[0]!;
if (first.status === "rejected") console.log(first.reason.message); // expect: one
console.log(settled.map((each) => (each.status === "fulfilled" ? each.value : String(each.reason)))); // expect: [ 'Error: one', 2, 'three' ]

await Promise.any([fail(new Error("a")), fail(new Error("b"))])
  .catch((e) => console.log(e.name, e.errors.map((each: Error) => each.message))); // expect: AggregateError [ 'a', 'b' ]

// what is no error has no message: asking for it is a TypeError here, undefined under Node, so only its absence is shown
await fail({ message: "an object's" }).catch((e) => console.log(e.message)); // expect: an object's
const handlers: ((e: unknown) => void)[] = [];
await fail("kept").catch((e) => handlers.push((other) => console.log(other === e)));
handlers[0]!("kept"); // expect: true
