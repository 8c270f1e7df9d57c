// The entry may await: its own code, for await, in blocks and expressions.
console.log("start");
const value = await Promise.resolve(5);
let total = 0;
for await (const x of [1, Promise.resolve(2)]) total += x;
console.log(value, total); // expect: 5 3
try {
  await Promise.reject(new Error("caught"));
} catch (error) {
  console.log((error as Error).message); // expect: caught
}
{
  const inner = await new Promise<string>((resolve) => setTimeout(() => resolve("timer"), 1));
  setTimeout(() => console.log("later", inner, value), 1);
}
class A {
  static x = 1;
  y = total;
}
function hoisted(): number {
  return value + A.x;
}
console.log(hoisted(), new A().y, (await Promise.all([1, 2])).length);
export const exported = await 1;
