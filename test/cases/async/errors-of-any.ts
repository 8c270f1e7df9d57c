// What `Promise.any` collects is looked at as errors.
const failing = (message: string): Promise<never> => Promise.reject(new RangeError(message));
try {
  await Promise.any([failing("a"), failing("b")]);
} catch (e) {
  if (e instanceof AggregateError) console.log(e.message, e.errors.map((each) => each.message)); // expect: All promises were rejected [ 'a', 'b' ]
  console.log((e as AggregateError).errors.map((each: Error) => `${each.name}: ${each.message}`)); // expect: [ 'RangeError: a', 'RangeError: b' ]
}
const made = new AggregateError([new Error("x"), "text"], "both");
console.log(made.errors.length, made.errors.filter((each: unknown) => each instanceof Error).length, made.errors[1]); // expect: 2 1 text
