// Handlers of rejections that say what the reason is, in `then` and in `catch`.
class Coded extends Error {
  constructor(readonly code: number) {
    super(`code ${code}`);
  }
}

async function fail(reason: unknown): Promise<number> {
  await null;
  throw reason;
}

const codeOf = (error: Coded) => error.code;
console.log(await fail(new Coded(3)).catch(codeOf)); // expect: 3
console.log(await fail(new Coded(4)).catch((e: Error) => e.message)); // expect: code 4
console.log(
  await fail(new Coded(5)).then(
    (n) => n,
    (e: Coded) => `${e.code}!`,
  ),
); // expect: 5!
console.log(await fail(6).catch((n: number) => n + 1)); // expect: 7
console.log(await fail("text").then(null, (s: string) => s.length)); // expect: 4
console.log(await fail({ why: ["a", "b"] }).catch(({ why: [, last] }: { why: string[] }) => last)); // expect: b
console.log(await fail(undefined).catch((e?: Error) => e?.message ?? "nothing")); // expect: nothing
console.log(await fail(1).catch<string>(() => "given"), await fail(2).catch((e) => typeof e)); // expect: given number
console.log(await new Promise<number>((resolve, reject) => fail(new Coded(8)).then(resolve, reject)).catch(codeOf)); // expect: 8
