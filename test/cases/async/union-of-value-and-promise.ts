// Values that are perhaps promises: await of unions, type tests, void, optional chains.
const maybe = (n: number): number | Promise<number> => (n % 2 === 0 ? n : Promise.resolve(n));
const nothing = async (): Promise<void> => {};
const optional = async (b: boolean): Promise<string | undefined> => (b ? "text" : undefined);
let sum = 0;
for (let i = 0; i < 6; i++) sum += await maybe(i);
console.log(sum); // expect: 15
const values: unknown[] = [1, "s", null, undefined, true, 2n, [1], { a: 1 }, Promise.resolve("p")];
for (const value of values) console.log(await value);
console.log(await nothing(), (await optional(true))?.length, (await optional(false))?.length ?? "none");
const x = maybe(3);
if (x instanceof Promise) console.log("promise", await x);
const either: string | Promise<string> = sum > 0 ? Promise.resolve("late") : "now";
console.log((await either).toUpperCase());
async function identity<T>(value: T | Promise<T>): Promise<Awaited<T>> {
  return await value;
}
console.log(await identity(5), await identity(Promise.resolve("generic")), await identity([1, 2]));
