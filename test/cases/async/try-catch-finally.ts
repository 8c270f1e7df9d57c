// Exceptions of awaited promises, and finally with await of its own.
async function fails(text: string): Promise<never> {
  await null;
  throw new Error(text);
}
async function a(): Promise<string> {
  try {
    await fails("one");
    return "not here";
  } catch (error) {
    return "caught " + (error as Error).message;
  } finally {
    console.log("finally a");
  }
}
async function b(): Promise<string> {
  try {
    return await fails("two");
  } catch (error) {
    await null;
    throw new RangeError("again " + (error as Error).message);
  } finally {
    await null;
    console.log("finally b");
  }
}
async function c(): Promise<number> {
  try {
    await fails("three");
    return 1;
  } finally {
    await null;
    // what is thrown is replaced
    return 2;
  }
}
async function d(): Promise<number> {
  for (let i = 0; ; i++) {
    try {
      await null;
      if (i === 1) continue;
      if (i === 3) return i;
    } finally {
      console.log("turn", i);
      await null;
    }
  }
}
async function e(): Promise<string> {
  outer: for (const x of [1, 2, 3]) {
    for (const y of [1, 2]) {
      try {
        if (x === 2) continue outer;
        if (x === 3) break outer;
        await y;
      } finally {
        console.log("e", x, await y);
      }
    }
  }
  return "end";
}
async function main(): Promise<void> {
  console.log(await a());
  await b().catch((error: unknown) => console.log(String(error)));
  console.log(await c());
  console.log(await d());
  console.log(await e());
  try {
    try {
      await fails("inner");
    } finally {
      throw new Error("of finally");
    }
  } catch (error) {
    console.log((error as Error).message); // expect: of finally
  }
}
main();
