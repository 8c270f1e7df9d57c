// Async functions as values: in arrays, maps, objects, passed on, bound, returned.
const table: Record<string, (x: number) => Promise<number>> = {
  double: async (x) => x * 2,
  async square(x) { await null; return x * x; },
};
const list: (() => Promise<string>)[] = [async () => "a", async function () { await 1; return "b"; }];
const map = new Map([["k", async (s: string) => s.toUpperCase()]]);
const pick = (name: string): ((x: number) => Promise<number>) => table[name]!;
const compose = <A, B, C>(f: (a: A) => Promise<B>, g: (b: B) => Promise<C>) => async (a: A): Promise<C> => g(await f(a));
console.log(await table["double"]!(4), await table["square"]!(5), await pick("square")(3));
console.log(await Promise.all(list.map((f) => f())), await map.get("k")!("x"));
console.log(await compose(table["double"]!, async (x) => `<${x}>`)(21));
const bound = table["square"]!.bind(null, 6);
console.log(await bound());
const maybe: ((x: number) => Promise<number>) | undefined = table["none"];
console.log(await maybe?.(1), await table["double"]?.(2));
const results: string[] = [];
["x", "y"].forEach(async (s, i) => {
  await null;
  results.push(s + i);
});
await new Promise((resolve) => setTimeout(resolve, 0));
console.log(results);
