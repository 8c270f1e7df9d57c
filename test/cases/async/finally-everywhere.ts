// finally of promises and of async functions: values kept, errors replaced, order against catch and then.
const log: string[] = [];
const tick = async (s: string) => {
  await null;
  log.push(s);
  return s;
};
async function a(): Promise<string> {
  try {
    return await tick("try");
  } finally {
    await tick("finally");
    log.push("after finally");
  }
}
async function b(): Promise<string> {
  try {
    throw new Error("first");
  } catch (e) {
    throw new Error(`second after ${(e as Error).message}`, { cause: e });
  } finally {
    await tick("b finally");
  }
}
async function c(): Promise<number> {
  for (const i of [1, 2, 3]) {
    try {
      if (i === 2) return i * 10;
      await tick(`c${i}`);
    } finally {
      log.push(`f${i}`);
      if (i === 2) await tick("wait in finally");
    }
  }
  return -1;
}
async function d(): Promise<string> {
  outer: for (;;) {
    try {
      try {
        await Promise.reject(new TypeError("inner"));
      } finally {
        log.push("inner finally");
        break outer;
      }
    } finally {
      log.push("outer finally");
    }
  }
  return "broke out";
}
async function main() {
  for (const f of [a, b, c, d]) {
    try {
      log.push(`= ${await f()}`);
    } catch (e) {
      const { message, cause } = e as Error;
      log.push(`! ${message} / ${(cause as Error | undefined)?.message}`);
    }
    console.log(f.name, log.splice(0));
  }
  const p = Promise.resolve("v");
  console.log(
    await p.finally(() => "ignored"),
    await p.finally(async () => {
      await tick("slow");
    }),
    log.splice(0),
  );
  console.log(
    await Promise.reject(new Error("orig"))
      .finally(() => {
        throw new Error("replaced");
      })
      .catch((e: Error) => e.message),
    await Promise.reject("r")
      .finally(() => Promise.resolve(1))
      .catch((e: string) => e),
  );
}
main().finally(() => console.log("done"));
