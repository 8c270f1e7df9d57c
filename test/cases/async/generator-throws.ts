// What a body throws rejects the request; the generator has ended then. A rejected operand of yield is thrown inside.
async function* throwing(): AsyncGenerator<number> {
  yield 1;
  throw new RangeError("of the body");
}
async function* rejecting(): AsyncGenerator<number> {
  try {
    yield Promise.reject(new Error("operand"));
  } catch (error) {
    console.log("inside", String(error));
    yield 2;
  }
  await Promise.reject(new SyntaxError("awaited"));
}
async function main(): Promise<void> {
  for (const make of [throwing, rejecting]) {
    const it = make();
    for (let i = 0; i < 4; i++) {
      await it.next().then((result) => console.log(result), (error: unknown) => console.log("rejected", String(error)));
    }
    try {
      for await (const x of make()) console.log("for", x);
    } catch (error) {
      console.log("caught", String(error));
    }
  }
}
main();
