// await as operand, argument, callee, key, in templates, literals, conditions and assignments, evaluated left to right.
const log: string[] = [];
async function v<T>(name: string, value: T): Promise<T> {
  log.push(name);
  await null;
  return value;
}
async function main(): Promise<void> {
  console.log((await v("a", 1)) + (await v("b", 2)) * (await v("c", 3))); // expect: 7
  console.log(Math.max(await v("d", 4), await v("e", 9), 5)); // expect: 9
  const object: Record<string, number> = { x: await v("f", 1), [await v("g", "y")]: await v("h", 2) };
  console.log(object); // expect: { x: 1, y: 2 }
  console.log([await v("i", 1), ...(await v("j", [2, 3])), await v("k", 4)]);
  console.log(`${await v("l", "one")}-${await v("m", 2)}`); // expect: one-2
  object[await v("n", "x")]! += await v("o", 10);
  console.log(object["x"]); // expect: 11
  const add = async (): Promise<(a: number, b: number) => number> => (a, b) => a + b;
  console.log((await add())(await v("p", 3), await v("q", 4))); // expect: 7
  console.log((await v("r", true)) ? await v("s", "yes") : await v("t", "no")); // expect: yes
  console.log((await v("u", false)) && (await v("v", 1)), (await v("w", null)) ?? (await v("x", "else")));
  if (await v("y", true)) console.log("if");
  let i = 0;
  while ((await v("z", i)) < 2) i++;
  for (let j = await v("A", 0); j < (await v("B", 2)); j += await v("C", 1)) console.log("for", j);
  switch (await v("D", 2)) {
    case await v("E", 1): console.log("one"); break;
    case await v("F", 2): console.log("two"); break;
    default: console.log("other");
  }
  console.log(-(await v("G", 5)), !(await v("H", false)), typeof (await v("I", "s")));
  const [first, , third = await v("J", "default")] = await v("K", [1, 2] as (number | undefined)[]);
  console.log(first, third);
  const { a, b = await v("L", 7), ...rest } = await v("M", { a: 1, c: 3, d: 4 } as { a: number; b?: number; c: number; d: number });
  console.log(a, b, rest);
  console.log((await v("N", { f: (x: number) => x * 2 })).f(await v("O", 21)));
  console.log((await v("P", undefined as { f: number } | undefined))?.f, (await v("Q", { f: 1 } as { f: number } | undefined))?.f);
  console.log(log.join(""));
}
main();
