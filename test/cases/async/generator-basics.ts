// Async generators: requests are answered in order, yield awaits its operand, return values, early ends.
async function* numbers(): AsyncGenerator<number, string, string | undefined> {
  console.log("start");
  const a = yield 1;
  console.log("got", a);
  const b = yield Promise.resolve(2);
  console.log("got", b);
  return Promise.resolve("end");
}
async function main(): Promise<void> {
  const it = numbers();
  console.log(it[Symbol.asyncIterator]() === it);
  console.log(await it.next("ignored"), await it.next("A"), await it.next("B"), await it.next("C"));
  // asked for all at once
  const queued = numbers();
  const results = await Promise.all([queued.next("1"), queued.next("2"), queued.next("3"), queued.next("4")]);
  console.log(results);
  for await (const x of numbers()) console.log("for", x);
}
main();
