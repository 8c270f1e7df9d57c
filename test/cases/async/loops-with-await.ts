// for, while, do, for…of, for…in with awaits in every part; break and continue between them.
const wait = async <T>(value: T): Promise<T> => value;
const parts: string[] = [];
for (let i = await wait(0), j = await wait(3); i < (await wait(j)); i = await wait(i + 1)) {
  if (i === 1) continue;
  parts.push(`for ${i} ${j}`);
}
for (const key in await wait({ a: 1, b: 2 })) parts.push(`in ${await wait(key)}`);
for (const [k, v] of await wait(new Map([["x", 1], ["y", 2]]))) parts.push(`map ${k}${await wait(v)}`);
for (const c of await wait("ab")) parts.push(await wait(c));
let n = 3;
do {
  n = await wait(n - 1);
} while (await wait(n > 0));
parts.push(`do ${n}`);
async function* numbers(): AsyncGenerator<number> {
  for (let i = 0; ; i++) yield i;
}
outer: for await (const x of numbers()) {
  for await (const y of numbers()) {
    if (y > x) continue outer;
    if (x === 3) break outer;
    if (y === 2) break;
    parts.push(`${x}${y}`);
  }
  parts.push(`after ${x}`);
}
function* sync(): Generator<number> {
  try {
    yield* [1, 2, 3];
  } finally {
    parts.push("sync closed");
  }
}
for (const x of sync()) {
  if ((await wait(x)) === 2) break;
}
console.log(parts.join("\n"));
