// What for await cannot iterate, and iterators that do not keep to the protocol.
const attempts: (() => unknown)[] = [
  () => 5, () => undefined, () => ({}),
  () => ({ [Symbol.asyncIterator]: () => 5 }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => 5 }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: async () => "text" }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error("next failed")) }) }),
  () => ({ [Symbol.asyncIterator]: () => ({ next: () => { throw new RangeError("next threw"); } }) }),
  () => ({ [Symbol.asyncIterator]: () => { throw new SyntaxError("no iterator"); } }),
];
async function main(): Promise<void> {
  for (const make of attempts) {
    try {
      for await (const x of make() as AsyncIterable<unknown>) console.log("value", x);
    } catch (error) {
      const { name, message } = error as Error;
      console.log(name, message.includes("next") || message.includes("no iter") ? message : "");
    }
  }
}
main();
