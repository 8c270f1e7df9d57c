// Patterns whose defaults, keys and sources are awaited, in declarations, assignments, loops and catch clauses.
const later = async <T>(value: T): Promise<T> => {
  await null;
  return value;
};
const { [await later("key")]: named = await later("default"), ...others } = { key: undefined, a: 1, b: 2 } as Record<string, unknown>;
console.log(named, others);
const [x = await later(1), [y] = await later([2]), ...z] = [undefined, undefined, 3, 4] as unknown as [number?, number[]?, ...number[]];
console.log(x, y, z);
let p: number;
let q: { r: number } = { r: 0 };
[p, q.r = await later(7)] = (await later([5, undefined])) as unknown as [number, number?];
console.log(p, q);
({ p, ...q } = await later({ p: 8, r: 9 }));
console.log(p, q);
for (const { a, b = await later(a * 2) } of [{ a: 1 }, { a: 2, b: 5 }] as { a: number; b?: number }[]) console.log(a, b);
try {
  throw await later({ code: 5 });
} catch (error) {
  const { code, text = await later("none") } = error as { code: number; text?: string };
  console.log(code, text);
}
const objects = await Promise.all([{ n: 1 }, { n: 2 }].map(async ({ n }) => ({ n, square: await later(n * n) })));
console.log(objects);
