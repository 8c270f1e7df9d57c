// Async generators that are left while they stand in try blocks: finally blocks run to their end, and may yield.
async function* nested(name: string): AsyncGenerator<string, string> {
  try {
    try {
      yield `${name} 1`;
      yield `${name} 2`;
    } finally {
      console.log(name, "inner finally");
      yield `${name} from finally`;
      await null;
      console.log(name, "after it");
    }
  } finally {
    console.log(name, "outer finally");
  }
  return "never";
}
async function* overriding(): AsyncGenerator<number, string> {
  try {
    yield 1;
  } finally {
    return "by finally";
  }
}
async function* swallowing(): AsyncGenerator<number> {
  for (let i = 0; i < 4; i++) {
    try {
      yield i;
    } catch (error) {
      console.log("swallowed", error);
      continue;
    } finally {
      if (i === 2) break;
    }
  }
  yield 99;
}
const a = nested("a");
console.log(await a.next(), await a.return("stop"), await a.next(), await a.next());
const b = nested("b");
await b.next();
console.log(await b.throw(new Error("thrown")));
await b.next().catch((error: unknown) => console.log(String(error)));
const c = overriding();
await c.next();
console.log(await c.return("given"), await c.next());
const d = overriding();
await d.next();
console.log(await d.throw("dropped"));
const e = swallowing();
console.log(await e.next(), await e.throw("x"), await e.return(undefined), await e.return(undefined), await e.next());
const f = swallowing();
console.log(await f.next(), await f.next(), await f.next(), await f.return(undefined), await f.next());
for await (const x of nested("f")) {
  console.log(x);
  break;
}
