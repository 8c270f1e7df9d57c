function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`assert: ${message}`);
}
function assertString(value: unknown): asserts value is string {
  if (typeof value !== "string") throw new TypeError(`not a string: ${typeof value}`);
}
function shout(value: unknown): string {
  assertString(value);
  return value.toUpperCase();
}
console.log(shout("abc")); // expect: ABC
try {
  shout(5);
} catch (e) {
  console.log((e as Error).message, e instanceof TypeError); // expect: not a string: number true
}
function first(list: readonly number[]): number {
  const value = list[0];
  assert(value !== undefined, "list is empty");
  return value * 2;
}
console.log(first([21])); // expect: 42
try {
  first([]);
} catch (e) {
  console.log((e as Error).message); // expect: assert: list is empty
}
